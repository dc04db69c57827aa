import { TestStack, waitUntil } from '@errand/testing';
import { randomUUID } from 'node:crypto';
import { hearLateOf } from './support/late-event.js';
import { LiveReader } from './support/live-reader.js';
import { User } from './support/user.js';

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

describe('reminders', () => {
  let stack: TestStack;
  let user: User;

  beforeAll(async () => {
    stack = await TestStack.shared();
  });
  beforeEach(async () => {
    user = await User.signUp(stack.url);
  });

  const notifications = async (): Promise<Record<string, unknown>[]> =>
    (await user.get('/api/notifications').expect(200)).body.items;

  it('arrive through the scheduler on an open page, in the list and in the chat, under one correlation id', async () => {
    const correlationId = `test-${randomUUID()}`;
    const live = await LiveReader.open(user);
    const input = { title: 'take the pizza out', due: inSeconds(2), reminders: ['PT0S'] };
    const { body: task } = await user.post('/api/tasks', input).set('X-Request-Id', correlationId).expect(201);
    const shown = await live.next('reminder');
    expect(shown).toMatchObject({ taskId: task.id, title: 'take the pizza out', missed: false, correlationId });
    expect(await notifications()).toEqual([
      expect.objectContaining({ id: shown['id'], channel: 'in-app', readAt: null }),
    ]);
    live.close();
    for (const app of ['chat-api', 'notification-svc', 'recurring-svc', 'audit-svc']) {
      await waitUntil(() => stack.log(app).some((line) => line.correlationId === correlationId), {
        what: `a line of ${app}`,
      });
    }
  });

  it('can be marked as read once', async () => {
    await user.createTask({ title: 'x', due: inSeconds(1), reminders: ['PT0S'] });
    const [first] = await waitUntil(async () => {
      const items = await notifications();
      return items.length > 0 && items;
    });
    const read = await user.post(`/api/notifications/${String(first?.['id'])}/read`).expect(200);
    expect(read.body.readAt).toEqual(expect.any(String));
    const again = await user.post(`/api/notifications/${String(first?.['id'])}/read`).expect(200);
    expect(again.body.readAt).toBe(read.body.readAt);
    await user.post('/api/notifications/unknown/read').expect(404);
  });

  it('follow the task: moved, completed and deleted ones do not fire at the old time', async () => {
    const [moved, completed, deleted, kept] = await Promise.all(
      ['moved', 'completed', 'deleted', 'kept'].map((title) =>
        user.createTask({ title, due: inSeconds(12), reminders: ['PT0S'] }),
      ),
    );
    await user.patch(`/api/tasks/${moved?.id}`, { due: inSeconds(3600) }).expect(200);
    await user.post(`/api/tasks/${completed?.id}/complete`).expect(200);
    await user.delete(`/api/tasks/${deleted?.id}`).expect(200);
    const items = await waitUntil(async () => {
      const found = await notifications();
      return found.length > 0 && found;
    });
    expect(items.map(({ taskId }) => taskId)).toEqual([kept?.id]);
  });

  it('that are late fire at once and say so; those older than a day are recorded as missed, if they were asked for in time', async () => {
    await user.createTask({ title: 'asked for too late', due: inSeconds(-2 * 86_400), reminders: ['PT0S'] });
    await user.createTask({ title: 'late', due: inSeconds(-3600), reminders: ['PT0S'] });
    await hearLateOf(stack, user, 'missed');
    const items = await waitUntil(async () => {
      const found = await notifications();
      return found.length === 2 && found;
    });
    const missed = Object.fromEntries(items.map(({ title, missed: is }) => [title, is]));
    expect(missed).toEqual({ late: false, missed: true });
  });
});
