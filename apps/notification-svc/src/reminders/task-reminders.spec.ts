import { StateError } from '@errand/dapr';
import type { TaskSnapshot } from '@errand/events';
import { aTaskCompleted, aTaskCreated, aTaskDeleted, aTaskUpdated, TEST_TASK, TEST_USER } from '@errand/events/testing';
import { waitUntil } from '@errand/testing';
import { aRemindedTask, DAY, fromNow, HOUR } from '../testing/builders.js';
import { TestService } from '../testing/test-service.js';
import { TaskReminders } from './task-reminders.js';

describe(TaskReminders.name, () => {
  let service: TestService;
  const task = (version: number, parts: Partial<TaskSnapshot> = {}) =>
    aRemindedTask({ version, due: fromNow(DAY), ...parts });
  const dueTimes = () => [...service.scheduler.jobs.values()].map(({ dueTime }) => Date.parse(dueTime ?? ''));

  beforeEach(async () => {
    service = await TestService.start();
  });
  afterEach(() => service.stop());

  it('gives each reminder a job that knows its task, its request and its trace', async () => {
    const due = fromNow(DAY);
    await service.tasks.follow(aTaskCreated({ correlationId: 'c1', task: task(1, { due }) }), '00-trace');
    const [[name, job] = []] = service.scheduler.jobs;
    const ids = { userId: TEST_USER, taskId: TEST_TASK, taskVersion: 1, correlationId: 'c1', traceparent: '00-trace' };
    expect(job?.data).toMatchObject(ids);
    expect(name).toBe(`reminder-${(job?.data as { reminderId: string }).reminderId}`);
    expect(dueTimes()).toEqual([Date.parse(due)]);
  });

  it('changes nothing when an event comes three times, or after a newer one', async () => {
    const first = aTaskCreated({ task: task(1) });
    const second = aTaskUpdated({ task: task(2, { due: fromNow(2 * DAY) }) });
    await service.tasks.follow(second);
    const [state, jobs] = [structuredClone(await service.agendas.read(TEST_USER)), [...service.scheduler.jobs]];
    for (const event of [second, first, second, first]) {
      await expect(service.tasks.follow(event)).resolves.toBe(false);
    }
    expect(await service.agendas.read(TEST_USER)).toEqual(state);
    expect([...service.scheduler.jobs]).toEqual(jobs);
  });

  it('moves the job with the due date and removes it when the task is done or deleted', async () => {
    await service.tasks.follow(aTaskCreated({ task: task(1) }));
    const later = fromNow(2 * DAY);
    await service.tasks.follow(aTaskUpdated({ task: task(2, { due: later }) }));
    expect(dueTimes()).toEqual([Date.parse(later)]);
    await service.tasks.follow(aTaskCompleted({ task: task(3, { status: 'done', due: later }) }));
    expect(dueTimes()).toEqual([]);
    await service.tasks.follow(aTaskUpdated({ task: task(4, { due: later }) }));
    expect(dueTimes()).toHaveLength(1);
    await service.tasks.follow(aTaskDeleted({ task: task(5, { status: 'deleted', due: later }) }));
    expect(dueTimes()).toEqual([]);
  });

  it('remembers nothing of a new task without reminders, but every later version', async () => {
    await service.tasks.follow(aTaskCreated({ task: task(1, { reminders: [] }) }));
    expect((await service.agendas.read(TEST_USER)).plans.size).toBe(0);
    await service.tasks.follow(aTaskUpdated({ task: task(3, { reminders: [] }) }));
    await service.tasks.follow(aTaskUpdated({ task: task(2) }));
    expect(dueTimes()).toEqual([]);
  });

  it('writes index and jobs once more when the event comes again after a crash behind the commit', async () => {
    const event = aTaskCreated({ task: task(1) });
    const add = jest.spyOn(service.index, 'add').mockRejectedValueOnce(new StateError('crash', 'ERR', 500, 'retry'));
    await expect(service.tasks.follow(event)).rejects.toThrow('crash');
    expect(dueTimes()).toEqual([]);
    add.mockRestore();
    const other = await TestService.start(service.state, service.scheduler);
    await other.tasks.follow(event);
    expect(dueTimes()).toHaveLength(1);
    expect(await other.index.usersBetween(Date.now(), Date.now() + 2 * DAY)).toEqual(new Set([TEST_USER]));
    await other.stop();
  });

  it('is not held up by a scheduler that is down, and writes the job when it is back', async () => {
    service.scheduler.down = true;
    await service.tasks.follow(aTaskCreated({ task: task(1) }));
    await service.tasks.follow(aTaskUpdated({ task: task(2, { due: fromNow(3 * HOUR) }) }));
    expect(service.keeper.lag).toBeGreaterThan(0);
    service.scheduler.down = false;
    await waitUntil(() => service.keeper.lag === 0 && service.scheduler.jobs.size === 1);
    expect((dueTimes()[0] ?? 0) - Date.now()).toBeLessThan(3 * HOUR);
  });

  it('ends with the newest plan when two replicas handle two versions at once', async () => {
    const other = await TestService.start(service.state, service.scheduler);
    const newest = fromNow(5 * HOUR);
    const [created, updated] = [task(1, { due: newest, reminders: ['-PT1H'] }), task(2, { due: newest })];
    service.scheduler.before = async () => {
      service.scheduler.before = undefined; // the first replica is about to write the job of version 1
      await other.tasks.follow(aTaskUpdated({ task: updated }));
    };
    await service.tasks.follow(aTaskCreated({ task: created }));
    expect(dueTimes()).toEqual([Date.parse(newest)]);
    await other.stop();
  });
});
