import { aTaskCreated, TEST_CORRELATION, uuidFrom } from '@errand/events/testing';
import { aRemindedTask, fromNow, HOUR } from '../testing/builders.js';
import { TestService } from '../testing/test-service.js';
import { DueJobs } from './due-jobs.js';

describe(DueJobs.name, () => {
  let service: TestService;

  beforeEach(async () => {
    service = await TestService.start();
  });
  afterEach(() => service.stop());

  const addTask = (n: number, due: string) => {
    const id = uuidFrom(`task ${n}`);
    const task = aRemindedTask({ id, due, title: 'a secret' });
    return service.tasks.follow(aTaskCreated({ userId: `user-${n}`, taskId: id, task }));
  };
  const report = () => service.due.report(new Date());

  it('shows what waits within the next hours, the nearest first, and nothing that it is about', async () => {
    const [late, soon] = [fromNow(4 * HOUR), fromNow(1_000)];
    await addTask(1, late);
    await addTask(2, soon);
    await addTask(3, fromNow(30 * HOUR));
    const { items, users, usersRead, hours } = await report();
    expect(items.map(({ userId, taskId }) => [userId, taskId])).toEqual([
      ['user-2', uuidFrom('task 2')],
      ['user-1', uuidFrom('task 1')],
    ]);
    expect(items.map(({ at }) => Date.parse(at))).toEqual([soon, late].map((at) => Date.parse(at)));
    expect([users, usersRead, hours.reduce((sum, hour) => sum + hour.users, 0)]).toEqual([2, 2, 2]);
    expect(JSON.stringify(items)).not.toContain('secret');
  });

  it('finds what waits because of one request', async () => {
    await addTask(1, fromNow(40 * HOUR));
    expect(await service.due.ofFlow('user-1', TEST_CORRELATION)).toMatchObject([{ taskId: uuidFrom('task 1') }]);
    expect(await service.due.ofFlow('user-1', 'another request')).toEqual([]);
  });

  it('leaves out what has fired', async () => {
    await addTask(1, fromNow(-1_000));
    const [[, job] = []] = service.scheduler.jobs;
    await service.firing.fire(job?.data as Parameters<typeof service.firing.fire>[0]);
    expect(await report()).toMatchObject({ items: [], users: 1 });
  });

  it('reads twenty users, however many there are', async () => {
    for (let n = 0; n < 25; n++) await addTask(n, fromNow(HOUR / 2));
    const read = jest.spyOn(service.agendas, 'read');
    expect(await report()).toMatchObject({ users: 25, usersRead: 20 });
    expect(read).toHaveBeenCalledTimes(20);
  });

  it('tells which jobs the scheduler has not got yet, and what the last search for lost ones found', async () => {
    expect(await report()).toMatchObject({ unwritten: 0 });
    expect(await report()).not.toHaveProperty('reconciled');
    service.scheduler.down = true;
    await addTask(1, fromNow(HOUR / 2));
    expect(await report()).toMatchObject({ unwritten: 1 });
    service.scheduler.down = false;
    await service.reconciler.run();
    expect((await report()).reconciled).toMatchObject({ users: 1, at: expect.stringMatching(/Z$/) as unknown });
  });
});
