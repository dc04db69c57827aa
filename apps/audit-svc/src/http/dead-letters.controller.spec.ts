import { aCloudEvent, aDeadLetter, aTaskCreated } from '@errand/events/testing';
import request from 'supertest';
import { FROM_CHAT_API, FROM_DAPR, testApp } from '../testing/test-app.js';

type TestApp = Awaited<ReturnType<typeof testApp>>;
interface Page {
  items: { n: number; id: string; replayedAt?: string }[];
  nextCursor: string | null;
}

const original = aCloudEvent('errand.task.created.v1', aTaskCreated());

describe('/internal/dead-letters', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await testApp();
    for (const letter of [aDeadLetter(), aDeadLetter({ original, reason: 'Out of luck.' })]) {
      const delivery = request(test.server).post('/events/dead-letters').set(FROM_DAPR);
      expect((await delivery.send(aCloudEvent('errand.deadletter.v1', letter))).body).toEqual({ status: 'SUCCESS' });
    }
  });
  afterEach(() => test.app.close());

  const get = async (query = ''): Promise<Page> => {
    const answer = await request(test.server).get(`/internal/dead-letters${query}`).set(FROM_CHAT_API);
    expect(answer.status).toBe(200);
    return answer.body as Page;
  };
  const replay = (id: string) => request(test.server).post(`/internal/dead-letters/${id}/replay`).set(FROM_CHAT_API);
  const idOf = async (n: number): Promise<string> => (await get()).items.find((item) => item.n === n)?.id ?? '';

  it('lists the newest first, in pages', async () => {
    const first = await get('?limit=1');
    expect(first.items).toEqual([
      expect.objectContaining({
        n: 2,
        form: 'reported',
        subscriber: 'recurring-svc',
        reason: 'Out of luck.',
        original,
      }),
    ]);
    expect(first.nextCursor).toBe('2');
    const second = await get(`?limit=1&cursor=${first.nextCursor}`);
    expect(second.items.map(({ n }) => n)).toEqual([1]);
    expect(second.nextCursor).toBeNull();
  });

  it('publishes an original again, to its topic, and remembers when', async () => {
    const id = await idOf(2);
    const answer = await replay(id);
    expect([answer.status, answer.body]).toEqual([
      200,
      { id, topic: 'task-events', replayedAt: expect.stringMatching(/Z$/) as unknown },
    ]);
    expect(test.publish.mock.calls).toEqual([['pubsub', 'task-events', original]]);
    expect((await get()).items[0]?.replayedAt).toBe((answer.body as { replayedAt: string }).replayedAt);
  });

  it('publishes a replayed one no second time, and remembers who wanted it first', async () => {
    const id = await idOf(2);
    const first = await replay(id).query({ by: 'an-administrator' });
    const second = await replay(id).query({ by: 'another' });
    expect(first.body).toMatchObject({ id, replayedBy: 'an-administrator' });
    expect(second.body).toEqual(first.body);
    expect(test.publish).toHaveBeenCalledTimes(1);
    expect((await get()).items[0]).toMatchObject({ replayedBy: 'an-administrator' });
  });

  it('writes down one of two who want it at the same moment', async () => {
    const id = await idOf(2);
    test.memory.beforeTransaction = async () => void (await replay(id).query({ by: 'the-other' }));
    expect((await replay(id).query({ by: 'an-administrator' })).body).toMatchObject({ replayedBy: 'the-other' });
  });

  it('tells of them without their payloads, and gives one with it', async () => {
    const { items } = await get('?payloads=false');
    expect(items.map((item) => Object.hasOwn(item, 'original'))).toEqual([false, false]);
    expect(items).toMatchObject([
      { n: 2, userId: original.data.userId, replayable: true },
      { n: 1, replayable: false },
    ]);
    expect(items[1]).not.toHaveProperty('userId');
    const one = await request(test.server).get(`/internal/dead-letters/${items[0]?.id}`).set(FROM_CHAT_API);
    expect(one.body).toEqual({ ...items[0], original });
    expect((await request(test.server).get('/internal/dead-letters/0123').set(FROM_CHAT_API)).status).toBe(404);
  });

  it('refuses to replay what was no event', async () => {
    const answer = await replay(await idOf(1));
    expect(answer.status).toBe(409);
    expect((answer.body as { detail: string }).detail).toContain('cannot be replayed: it is no CloudEvent.');
    expect(test.publish).not.toHaveBeenCalled();
  });

  it('has no dead letter of an unknown id', async () => {
    const answer = await replay('0123');
    expect(answer.status).toBe(404);
    expect((answer.body as { detail: string }).detail).toBe(
      'There is no dead letter 0123. The list of dead letters shows those there are.',
    );
    expect((await replay('%7C%7C')).status).toBe(422);
  });

  it('is for chat-api alone', async () => {
    const answer = await request(test.server).get('/internal/dead-letters').set(FROM_DAPR);
    expect(answer.status).toBe(403);
  });

  it('shows in no chain of a user', async () => {
    const answer = await request(test.server).get(`/internal/users/${original.data.userId}/audit`).set(FROM_CHAT_API);
    expect(answer.body).toEqual({ items: [], nextCursor: null });
  });
});
