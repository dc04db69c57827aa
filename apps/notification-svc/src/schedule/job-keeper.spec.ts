import { currentContext, withContext } from '@errand/dapr';
import { aTaskCreated, TEST_TASK, TEST_USER } from '@errand/events/testing';
import { waitUntil } from '@errand/testing';
import { aRemindedTask, DAY, fromNow } from '../testing/builders.js';
import { TestService } from '../testing/test-service.js';
import { JobKeeper } from './job-keeper.js';
import { jobName, type ReminderRef } from './reminder-job.js';

describe(JobKeeper.name, () => {
  let service: TestService;
  let ref: ReminderRef;

  beforeEach(async () => {
    service = await TestService.start();
    await service.tasks.follow(aTaskCreated({ task: aRemindedTask({ due: fromNow(DAY) }) }));
    const [reminder] = (await service.agendas.read(TEST_USER)).plans.get(TEST_TASK)?.reminders ?? [];
    ref = { taskId: TEST_TASK, reminderId: reminder?.id ?? '' };
  });
  afterEach(() => service.stop());

  it('writes again until what it wrote is what is planned', async () => {
    const names: string[] = [];
    service.scheduler.before = async (name) => {
      if (names.push(name) > 1) return;
      const done = aRemindedTask({ version: 2, status: 'done' });
      await service.agendas.change(TEST_USER, (_agenda, change) => {
        change.savePlan({
          taskId: TEST_TASK,
          version: 2,
          status: 'done',
          title: done.title,
          timeZone: 'UTC',
          reminders: [],
        });
      });
    };
    await service.keeper.align(TEST_USER, [ref]);
    expect(names).toHaveLength(2);
    expect(service.scheduler.jobs.size).toBe(0);
  });

  it('does not try the scheduler for each event while it is down', async () => {
    service.scheduler.down = true;
    await service.keeper.align(TEST_USER, [ref]);
    const schedule = jest.spyOn(service.scheduler, 'schedule');
    await service.keeper.align(TEST_USER, [ref]);
    await service.keeper.align('another', [{ taskId: 't', reminderId: 'r' }]);
    expect(schedule).not.toHaveBeenCalled();
    expect(service.keeper.lag).toBe(2);
    service.scheduler.down = false;
    await waitUntil(() => service.keeper.lag === 0 && service.scheduler.jobs.size === 1);
  });

  it('holds up no other event while many jobs are moved in the background', async () => {
    const refs = Array.from({ length: 500 }, (_, n) => ({ taskId: TEST_TASK, reminderId: `r${n}` }));
    let lagAtTurn = 0;
    service.scheduler.before = async (name) => {
      if (name === jobName(ref.reminderId)) lagAtTurn = service.keeper.lag;
    };
    service.keeper.later(TEST_USER, refs);
    await service.keeper.align(TEST_USER, [ref]);
    expect(lagAtTurn).toBeGreaterThan(400);
    await waitUntil(() => service.keeper.lag === 0);
  });

  it('works in the background for no request in particular', async () => {
    const contexts: unknown[] = [];
    service.scheduler.before = async () => void contexts.push(currentContext());
    withContext({ correlationId: 'somebody' }, () => service.keeper.later(TEST_USER, [ref]));
    await waitUntil(() => contexts.length > 0);
    expect(contexts).toEqual([undefined]);
  });

  it('stops with the service', async () => {
    service.scheduler.down = true;
    await service.keeper.align(TEST_USER, [ref]);
    service.keeper.onApplicationShutdown();
    await waitUntil(() => service.keeper.lag === 1);
  });
});
