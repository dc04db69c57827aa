import { aCloudEvent, aTaskCreated } from '@errand/events/testing';
import type { EventType } from '@errand/events';
import { TestStack, waitUntil } from '@errand/testing';
import { keptDeadLetters } from './support/dead-letters.js';
import { received } from './support/flow.js';
import { publish } from './support/publish.js';
import { User } from './support/user.js';

interface Recorded {
  eventId: string;
  type: EventType;
  source: string;
  correlationId: string;
  data: Record<string, unknown>;
}

const CONSUMERS = ['notification-svc', 'recurring-svc', 'audit-svc'] as const;
const AGAIN = 3;
const MONTHLY = { due: '2030-01-01', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' };
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

describe('deliveries', () => {
  let stack: TestStack;
  let user: User;

  beforeAll(async () => {
    stack = await TestStack.shared();
  });
  beforeEach(async () => {
    user = await User.signUp(stack.url);
  });

  /** The recorded event of a task with this type. */
  const recorded = (taskId: string, type: string): Promise<Recorded> =>
    waitUntil(
      async () => {
        const { body } = await user.get(`/api/audit?taskId=${taskId}`).expect(200);
        return (body.items as Recorded[]).find((item) => item.type === type);
      },
      { what: `${type} in the audit log` },
    );
  const eventIds = async (): Promise<string[]> => {
    const { body } = await user.get('/api/audit?limit=200').expect(200);
    return (body.items as Recorded[]).map(({ eventId }) => eventId).sort();
  };
  const notified = async (taskId: string): Promise<number> => {
    const { body } = await user.get('/api/notifications').expect(200);
    return (body.items as { taskId: string }[]).filter((item) => item.taskId === taskId).length;
  };
  const remindedInChat = async (): Promise<string[]> => (await user.reminders()).map(({ taskId }) => taskId);

  /** Publishes an event as it was published, and waits until each of these apps has logged that it came so many times in all. */
  const redeliver = async (event: Recorded, times: number, consumers: readonly string[]): Promise<void> => {
    const publisher = event.type.startsWith('errand.reminder.') ? 'notification-svc' : 'chat-api';
    const topic = publisher === 'chat-api' ? 'task-events' : 'reminders';
    for (let i = 0; i < times; i++) {
      await publish(stack, topic, aCloudEvent(event.type, event.data as never), publisher);
    }
    for (const app of consumers) {
      const came = (): number =>
        received(stack, app).filter((line) => {
          return line.eventType === event.type && line.correlationId === event.correlationId;
        }).length;
      await waitUntil(() => came() >= 1 + times, { what: `${app} to log ${event.type} ${1 + times} times` });
    }
  };

  it('an event delivered three times more, and two in the wrong order, make no second occurrence', async () => {
    const { id } = await user.createTask({ title: 'rent', ...MONTHLY });
    await user.post(`/api/tasks/${id}/complete`).expect(200);
    await waitUntil(async () => (await user.tasks()).length === 1);
    const created = await recorded(id, 'errand.task.created.v1');
    const completed = await recorded(id, 'errand.task.completed.v1');
    const [next] = await user.tasks();
    await recorded(next?.id ?? '', 'errand.task.created.v1');
    const before = await eventIds();

    await redeliver(completed, AGAIN, CONSUMERS);
    await redeliver(created, 1, CONSUMERS);

    await user.createTask({ title: 'after them' }).then((task) => recorded(task.id, 'errand.task.created.v1'));
    expect(await eventIds()).toEqual(expect.arrayContaining(before));
    expect(await eventIds()).toHaveLength(before.length + 1);
    expect((await user.tasks()).map(({ title }) => title).sort()).toEqual(['after them', 'rent']);
    expect((await user.tasks()).find(({ id: one }) => one === next?.id)).toEqual(next);
    expect((await user.get('/api/audit/verify').expect(200)).body.valid).toBe(true);
  });

  it('a reminder whose events are delivered three times more is shown once', async () => {
    const { id } = await user.createTask({ title: 'pizza', due: inSeconds(1), reminders: ['PT0S'] });
    await waitUntil(async () => (await remindedInChat()).includes(id), { what: 'the reminder in the chat' });

    await redeliver(await recorded(id, 'errand.reminder.due.v1'), AGAIN, ['notification-svc', 'audit-svc']);
    await redeliver(await recorded(id, 'errand.reminder.delivered.v1'), AGAIN, ['chat-api', 'audit-svc']);
    await redeliver(await recorded(id, 'errand.task.created.v1'), AGAIN, CONSUMERS);

    const after = await user.createTask({ title: 'salad', due: inSeconds(1), reminders: ['PT0S'] });
    await waitUntil(async () => (await remindedInChat()).includes(after.id), { what: 'the reminder after it' });
    expect(await remindedInChat()).toEqual(expect.arrayContaining([id, after.id]));
    expect(await remindedInChat()).toHaveLength(2);
    expect([await notified(id), await notified(after.id)]).toEqual([1, 1]);
  });

  it('a creation that comes after the completion plans no reminder', async () => {
    const { id } = await user.createTask({ title: 'done early', due: inSeconds(12), reminders: ['PT0S'] });
    await user.post(`/api/tasks/${id}/complete`).expect(200);
    await recorded(id, 'errand.task.completed.v1');
    await redeliver(await recorded(id, 'errand.task.created.v1'), 1, CONSUMERS);
    const later = await user.createTask({ title: 'due later', due: inSeconds(14), reminders: ['PT0S'] });
    await waitUntil(async () => (await notified(later.id)) === 1, { what: 'the later reminder' });
    expect(await notified(id)).toBe(0);
    expect(await remindedInChat()).not.toContain(id);
  });

  it('a message that cannot be digested is kept with its reason, and every consumer goes on', async () => {
    const event = aCloudEvent('errand.task.created.v1', aTaskCreated());
    await publish(stack, 'task-events', { ...event, data: { ...event.data, taskId: 7 } });
    const kept = await waitUntil(
      async () => {
        const letters = (await keptDeadLetters(stack)).filter(({ originalId }) => originalId === event.id);
        return letters.length >= CONSUMERS.length && letters;
      },
      { what: 'a dead letter of every consumer' },
    );
    expect(kept.map(({ subscriber }) => subscriber).sort()).toEqual([...CONSUMERS].sort());
    for (const letter of kept) {
      expect(letter).toMatchObject({ form: 'reported', topic: 'task-events', original: { id: event.id } });
      expect(letter.reason).toMatch(/\/data\/taskId must be a UUID .*, is 7/);
    }

    const repeating = await user.createTask({ title: 'after the poison', ...MONTHLY });
    await user.post(`/api/tasks/${repeating.id}/complete`).expect(200);
    const soon = await user.createTask({ title: 'soon', due: inSeconds(1), reminders: ['PT0S'] });
    const next = await waitUntil(
      async () => (await user.tasks()).find(({ seriesId }) => seriesId === repeating.seriesId),
      { what: 'the next occurrence' },
    );
    expect(next).toMatchObject({ title: 'after the poison', due: '2030-02-01' });
    await waitUntil(async () => (await notified(soon.id)) === 1, { what: 'the reminder' });
    await recorded(next.id, 'errand.task.created.v1');
    expect((await keptDeadLetters(stack)).filter(({ originalId }) => originalId === event.id)).toHaveLength(3);
  });
});
