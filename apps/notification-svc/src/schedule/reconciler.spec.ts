import { aTaskCreated, uuidFrom } from '@errand/events/testing';
import { aRemindedTask, DAY, fromNow, HOUR } from '../testing/builders.js';
import { TestService } from '../testing/test-service.js';
import { Reconciler } from './reconciler.js';

describe(Reconciler.name, () => {
  let service: TestService;

  beforeEach(async () => {
    service = await TestService.start();
  });
  afterEach(() => service.stop());

  const addTask = (n: number, due: string) => {
    const id = uuidFrom(`task ${n}`);
    return service.tasks.follow(aTaskCreated({ userId: `user-${n}`, taskId: id, task: aRemindedTask({ id, due }) }));
  };

  it('brings back the jobs that the scheduler lost, of what is due soon or was due', async () => {
    const dues = [fromNow(-HOUR), fromNow(HOUR / 2), fromNow(5 * HOUR)];
    for (const [n, due] of dues.entries()) await addTask(n, due);
    service.scheduler.jobs.clear();
    await expect(service.reconciler.run()).resolves.toEqual({ users: 2, checked: 2, restored: 2 });
    const dueTimes = [...service.scheduler.jobs.values()].map(({ dueTime = '' }) => Date.parse(dueTime));
    expect(dueTimes).toEqual(dues.slice(0, 2).map((due) => Date.parse(due)));
    await expect(service.reconciler.run()).resolves.toMatchObject({ checked: 2, restored: 0 });
  });

  it('puts right a job that has another moment', async () => {
    await addTask(1, fromNow(HOUR / 2));
    for (const [name, job] of service.scheduler.jobs)
      service.scheduler.jobs.set(name, { ...job, dueTime: fromNow(DAY) });
    await expect(service.reconciler.run()).resolves.toMatchObject({ restored: 1 });
  });

  it('finds what is days late only when it is thorough', async () => {
    await addTask(1, fromNow(-5 * DAY));
    service.scheduler.jobs.clear();
    await expect(service.reconciler.run()).resolves.toMatchObject({ users: 0 });
    await expect(service.reconciler.run({ thorough: true })).resolves.toMatchObject({ restored: 1 });
  });

  it('leaves what has fired', async () => {
    await addTask(1, fromNow(-HOUR));
    const [[, job] = []] = service.scheduler.jobs;
    await service.firing.fire(job?.data as Parameters<typeof service.firing.fire>[0]);
    service.scheduler.jobs.clear();
    await expect(service.reconciler.run()).resolves.toEqual({ users: 1, checked: 0, restored: 0 });
  });

  it('runs once at a time, and again after a failure', async () => {
    await addTask(1, fromNow(HOUR / 2));
    const first = service.reconciler.run();
    expect(service.reconciler.run()).toBe(first);
    const usersBetween = jest.spyOn(service.index, 'usersBetween');
    await service.reconciler.run({ thorough: true });
    const [from = 0, to = 0] = usersBetween.mock.lastCall ?? [];
    expect((to - from) / DAY).toBeGreaterThan(30);
    usersBetween.mockRestore();
    service.scheduler.down = true;
    await expect(service.reconciler.run()).rejects.toThrow('no scheduler');
    service.scheduler.down = false;
    await expect(service.reconciler.run()).resolves.toMatchObject({ users: 1 });
  });
});
