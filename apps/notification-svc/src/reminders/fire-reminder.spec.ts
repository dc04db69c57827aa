import { withContext } from '@errand/dapr';
import type { QuietHours, ReminderDeliveredV1, ReminderDueV1, ReminderMissedV1 } from '@errand/events';
import { aTaskCompleted, aTaskCreated, TEST_TASK, TEST_USER } from '@errand/events/testing';
import { waitUntil } from '@errand/testing';
import type { TaskPlan } from '../agenda/agenda.js';
import type { ReminderPayload } from '../schedule/reminder-job.js';
import { aRemindedTask, DAY, fromNow, HOUR } from '../testing/builders.js';
import { TestService } from '../testing/test-service.js';
import { FireReminder } from './fire-reminder.js';

describe(FireReminder.name, () => {
  let service: TestService;

  beforeEach(async () => {
    service = await TestService.start();
  });
  afterEach(() => service.stop());

  const plan = async (due: string): Promise<ReminderPayload> => {
    await service.tasks.follow(aTaskCreated({ correlationId: 'c1', task: aRemindedTask({ due }) }));
    return [...service.scheduler.jobs.values()][0]?.data as ReminderPayload;
  };
  const call = (payload: ReminderPayload) => withContext(payload, () => service.firing.fire(payload));
  const publishedTypes = async (count: number) => {
    await waitUntil(() => service.outbox.lag === 0 && service.published.length >= count);
    return service.published.map(({ type }) => type);
  };

  it('publishes once that a reminder is due and delivered, under the request that planned it', async () => {
    const due = fromNow(-HOUR);
    const payload = await plan(due);
    await expect(Promise.all([call(payload), call(payload)])).resolves.toEqual(['fire', 'unwanted']);
    expect(await publishedTypes(2)).toEqual(['errand.reminder.due.v1', 'errand.reminder.delivered.v1']);
    const data = service.published[0]?.data as ReminderDueV1;
    const ids = {
      userId: TEST_USER,
      taskId: TEST_TASK,
      reminderId: payload.reminderId,
      correlationId: 'c1',
      userVersion: 1,
    };
    const actor = { kind: 'notification-svc', id: 'notification-svc' };
    expect(data).toMatchObject({ ...ids, actor, taskVersion: 1, scheduledFor: expect.stringContaining('T') });
    expect(data.lateByMs).toBe(Date.parse(data.firedAt) - Date.parse(due));
  });

  it('puts it into the inbox, where its event finds it when it comes back', async () => {
    const payload = await plan(fromNow(-HOUR));
    await call(payload);
    await publishedTypes(2);
    const [due, delivered] = service.published.map(({ data }) => data);
    const { deliveredAt } = delivered as ReminderDeliveredV1;
    expect(delivered).toMatchObject({ reminderId: payload.reminderId, channel: 'in-app', userVersion: 2 });
    const inbox = () => service.inbox.list(TEST_USER, { limit: 10 });
    const shown = { id: payload.reminderId, missed: false, readAt: null, deliveredAt, correlationId: 'c1' };
    expect(await inbox()).toEqual([expect.objectContaining(shown)]);
    await expect(service.inApp.deliver(due as ReminderDueV1)).resolves.toBe(false);
    expect(await inbox()).toHaveLength(1);
    expect(service.published).toHaveLength(2);
  });

  it('fires once on two replicas', async () => {
    const payload = await plan(fromNow(-HOUR));
    const other = await TestService.start(service.state, service.scheduler);
    const kinds = await Promise.all([call(payload), withContext(payload, () => other.firing.fire(payload))]);
    expect(kinds.sort()).toEqual(['fire', 'unwanted']);
    await other.stop();
  });

  it('records what is more than a day late as missed, with a notification and without a delivery', async () => {
    const payload = await plan(fromNow(-DAY - HOUR));
    await call(payload);
    expect(await publishedTypes(1)).toEqual(['errand.reminder.missed.v1']);
    const [missed] = await service.inbox.list(TEST_USER, { limit: 10 });
    const { missedAt } = service.published[0]?.data as ReminderMissedV1;
    const facts = { id: payload.reminderId, missed: true, readAt: null, deliveredAt: missedAt, correlationId: 'c1' };
    expect(missed).toMatchObject(facts);
    await expect(call(payload)).resolves.toBe('unwanted');
  });

  it('does nothing for a task that was completed meanwhile', async () => {
    const due = fromNow(-HOUR);
    const payload = await plan(due);
    await service.tasks.follow(aTaskCompleted({ task: aRemindedTask({ due, status: 'done', version: 2 }) }));
    await expect(call(payload)).resolves.toBe('unwanted');
    expect(service.published).toEqual([]);
  });

  it('gives a reminder that was moved to a later moment its job back', async () => {
    const payload = await plan(fromNow(HOUR));
    service.scheduler.jobs.clear();
    await expect(call(payload)).resolves.toBe('early');
    await waitUntil(() => service.scheduler.jobs.size === 1);
  });

  describe('in the quiet hours', () => {
    const quiet = (service: TestService, hours: QuietHours, version: number) =>
      service.profiles.follow(
        TEST_USER,
        { timeZone: 'UTC', locale: 'en', dayStart: '09:00', quietHours: hours },
        version,
      );
    const clock = (ms: number): string => fromNow(ms).slice(11, 16);

    it('is put off to their end, with a job and a place in the index', async () => {
      await quiet(service, { from: clock(-HOUR), to: clock(2 * HOUR) }, 1);
      const due = fromNow(-60_000);
      const payload = await plan(due);
      service.scheduler.jobs.clear();
      await expect(call(payload)).resolves.toBe('hold');
      await waitUntil(() => service.scheduler.jobs.size === 1);
      const at = Date.parse([...service.scheduler.jobs.values()][0]?.dueTime ?? '');
      expect(new Date(at).toISOString().slice(11, 16)).toBe(clock(2 * HOUR));
      expect(await service.index.usersBetween(at, at)).toEqual(new Set([TEST_USER]));
      expect(service.published).toEqual([]);
      await expect(call(payload)).resolves.toBe('early');
    });

    it('says afterwards when it was to come, and why it did not', async () => {
      const payload = await plan(fromNow(-HOUR));
      const heldFrom = fromNow(-8 * HOUR);
      await service.agendas.change(TEST_USER, ({ plans }, change) => {
        const held = plans.get(TEST_TASK) as TaskPlan;
        change.savePlan({ ...held, reminders: held.reminders.map((one) => ({ ...one, heldFrom })) });
      });
      await expect(call(payload)).resolves.toBe('fire');
      expect(await publishedTypes(2)).toEqual(['errand.reminder.due.v1', 'errand.reminder.delivered.v1']);
      const told = service.published.map(({ data }) => data as ReminderDueV1);
      for (const { firedAt, lateByMs, ...data } of told) {
        expect(data).toMatchObject({ heldBy: 'quiet-hours', scheduledFor: heldFrom });
        expect(lateByMs).toBe(Date.parse(firedAt) - Date.parse(heldFrom));
      }
    });
  });
});
