import { aCloudEvent, aTaskCreated } from '@errand/events/testing';
import { EDGES } from '@errand/events';
import { TestStack, waitUntil } from '@errand/testing';
import { publish } from './support/publish.js';
import { User } from './support/user.js';

interface Recorded {
  eventId: string;
  type: string;
  source: string;
  data: Record<string, unknown>;
}

describe('deliveries', () => {
  let stack: TestStack;
  let user: User;

  beforeAll(async () => {
    stack = await TestStack.start();
  });
  beforeEach(async () => {
    user = await User.signUp(stack.url);
  });
  afterAll(() => stack?.stop());

  const recorded = async (taskId: string, count: number): Promise<Recorded[]> =>
    waitUntil(async () => {
      const { body } = await user.get(`/api/audit?taskId=${taskId}`).expect(200);
      return body.items.length >= count && (body.items as Recorded[]);
    });

  /** A recorded event as it was published. */
  const asPublished = ({ type, data }: Recorded): object =>
    aCloudEvent(type as 'errand.task.created.v1', data as never);

  it('an event delivered three times more, and two in the wrong order, change nothing', async () => {
    const repeating = { title: 'rent', due: '2027-01-01', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1' };
    const { id } = await user.createTask(repeating);
    await user.post(`/api/tasks/${id}/complete`).expect(200);
    await waitUntil(async () => (await user.tasks()).length === 1);
    const [created, completed] = await recorded(id, 2);
    if (!created || !completed) throw new Error('the events are not there');
    for (let i = 0; i < 3; i++) await publish(stack, 'task-events', asPublished(completed));
    await publish(stack, 'task-events', asPublished(created));
    const marker = await user.createTask({ title: 'after them' });
    await recorded(marker.id, 1);
    expect((await recorded(id, 2)).map(({ eventId }) => eventId)).toEqual([created.eventId, completed.eventId]);
    expect((await user.tasks()).map(({ title }) => title).sort()).toEqual(['after them', 'rent']);
    expect((await user.get('/api/audit/verify').expect(200)).body.valid).toBe(true);
  });

  it('a message that cannot be digested becomes a dead letter with its reason, and the consumers go on', async () => {
    const event = aCloudEvent('errand.task.created.v1', aTaskCreated());
    await publish(stack, 'task-events', { ...event, data: { ...event.data, taskId: 7 } });
    for (const app of ['notification-svc', 'recurring-svc', 'audit-svc']) {
      await waitUntil(() => stack.log(app).some(({ msg }) => /^dead letter from task-events: .*taskId/.test(msg)), {
        what: `the dead letter of ${app}`,
      });
    }
    const after = await user.createTask({ title: 'after the poison' });
    await recorded(after.id, 1);
  });

  it('the way of every event is the one in the catalog', async () => {
    const due = new Date(Date.now() + 1_000).toISOString();
    const { id } = await user.createTask({ title: 'all of it', due, recurrence: 'FREQ=DAILY', reminders: ['PT0S'] });
    await user.patch(`/api/tasks/${id}`, { notes: 'x' }).expect(200);
    const [reminder] = await waitUntil(async () => {
      const { body } = await user.get('/api/notifications').expect(200);
      return body.items.length > 0 && body.items;
    });
    await user.post(`/api/notifications/${reminder.id}/read`).expect(200);
    await user.post(`/api/tasks/${id}/complete`).expect(200);
    const types = ['created', 'updated', 'completed'].map((name) => `errand.task.${name}.v1`);
    const reminders = ['due', 'delivered', 'acknowledged'].map((name) => `errand.reminder.${name}.v1`);
    const seen = await waitUntil(async () => {
      const { body } = await user.get('/api/audit?limit=200').expect(200);
      const found = new Set(
        (body.items as Recorded[]).map(({ type, source }) => `${source.replace('errand/', '')} ${type}`),
      );
      return [...types, ...reminders].every((type) => [...found].some((one) => one.endsWith(type))) && found;
    });
    const published = EDGES.filter(({ consumer }) => consumer === 'audit-svc');
    const allowed = new Set(published.flatMap(({ producer, types: of }) => of.map((type) => `${producer} ${type}`)));
    for (const way of seen) expect(allowed).toContain(way);
  });
});
