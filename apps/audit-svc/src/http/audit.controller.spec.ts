import { aCloudEvent, aTaskCreated, TEST_CORRELATION, TEST_TASK, TEST_USER } from '@errand/events/testing';
import request from 'supertest';
import { FROM_CHAT_API, FROM_DAPR, testApp } from '../testing/test-app.js';

type TestApp = Awaited<ReturnType<typeof testApp>>;

const BASE = `/internal/users/${TEST_USER}/audit`;

describe('GET /internal/users/:userId/audit', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await testApp();
    for (const userVersion of [1, 2, 3]) {
      const event = aCloudEvent('errand.task.created.v1', aTaskCreated({ userVersion }));
      await request(test.server).post('/events/audit').set(FROM_DAPR).send(event);
    }
  });
  afterAll(() => test.app.close());

  const get = (path: string) => request(test.server).get(path).set(FROM_CHAT_API);
  const places = async (query: string): Promise<unknown> => {
    const { body } = await get(`${BASE}?${query}`);
    return [(body as { items: { n: number }[] }).items.map(({ n }) => n), (body as { nextCursor: unknown }).nextCursor];
  };

  it('shows an entry with everything that is known of it', async () => {
    const { status, body } = await get(`${BASE}?limit=1`);
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        {
          n: 3,
          eventId: aTaskCreated({ userVersion: 3 }).eventId,
          type: 'errand.task.created.v1',
          topic: 'task-events',
          source: 'errand/chat-api',
          taskId: TEST_TASK,
          version: 1,
          userVersion: 3,
          occurredAt: '2026-03-05T15:00:00.000Z',
          recordedAt: expect.stringMatching(/Z$/) as unknown,
          actor: { kind: 'user', id: TEST_USER },
          correlationId: TEST_CORRELATION,
          payloadHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
          prevHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
          data: JSON.parse(JSON.stringify(aTaskCreated({ userVersion: 3 }))) as unknown,
          before: {},
        },
      ],
      nextCursor: '3',
    });
  });

  it('gives the newest first; a task or a request from its beginning; or as asked', async () => {
    expect(await places('')).toEqual([[3, 2, 1], null]);
    expect(await places('limit=2')).toEqual([[3, 2], '2']);
    expect(await places('limit=2&cursor=2')).toEqual([[1], null]);
    expect(await places(`taskId=${TEST_TASK}`)).toEqual([[1, 2, 3], null]);
    expect(await places(`correlationId=${TEST_CORRELATION}&limit=1`)).toEqual([[1], '1']);
    expect(await places(`taskId=${TEST_TASK}&order=desc`)).toEqual([[3, 2, 1], null]);
    expect(await places('order=asc')).toEqual([[1, 2, 3], null]);
  });

  it('filters by time and type', async () => {
    expect(await places('from=2026-03-05T15:00:00Z&to=2026-03-05T16:00:00%2B01:00')).toEqual([[3, 2, 1], null]);
    expect(await places('from=2026-03-05T15:00:00.001Z')).toEqual([[], null]);
    expect(await places('type=errand.task.updated.v1')).toEqual([[], null]);
    expect(await places('type=errand.task.created.v1&limit=200')).toEqual([[3, 2, 1], null]);
  });

  it.each([
    ['limit=0', '/limit', 'limit must not be less than 1', 'Give a larger number.'],
    ['limit=201', '/limit', 'limit must not be greater than 200', 'Give a smaller number.'],
    ['limit=many', '/limit', 'limit must be an integer number', 'Give a whole number.'],
    ['cursor=x', '/cursor', 'cursor is none of this list', 'Take nextCursor from the page before.'],
    ['taskId=7', '/taskId', 'taskId is no task id', 'Give a UUID in lower case.'],
    ['correlationId=', '/correlationId', 'correlationId must be longer than or equal to 1 characters', undefined],
    ['order=up', '/order', 'order must be one of the following values: asc, desc', 'Choose one of the values named.'],
    [
      'user=1',
      '/user',
      'user is not known here',
      'Leave this field out. Known are from, to, taskId, type, correlationId, order, limit, cursor.',
    ],
    [
      'from=yesterday',
      '/from',
      'from must be a date and time with an offset',
      'Give one like 2026-03-05T15:00:00Z or 2026-03-05T16:00:00%2B01:00 (+ encoded as %2B).',
    ],
    ['to=2026-03-05', '/to', 'to must be a date and time with an offset', undefined],
    ['from=2026-02-30T99:00:00Z', '/from', 'from must be a date and time with an offset', undefined],
    [
      'from=2026-03-06T00:00:00Z&to=2026-03-05T00:00:00Z',
      '/from',
      'from is after to',
      'Give a from that is not after to, or leave one of them out.',
    ],
  ])('refuses %s', async (query, pointer, message, remedy) => {
    const answer = await get(`${BASE}?${query}`);
    expect([answer.status, answer.type]).toEqual([422, 'application/problem+json']);
    expect((answer.body as { errors: unknown[] }).errors).toContainEqual(
      expect.objectContaining({ pointer, message, ...(remedy && { remedy }) }),
    );
  });

  it('names the types there are when it does not know one', async () => {
    const answer = await get(`${BASE}?type=errand.live.task.v1`);
    expect(answer.status).toBe(422);
    expect((answer.body as { detail: string }).detail).toContain('errand.reminder.delivered.v1');
  });

  it('belongs to a flow, which is among the recent ones of all users', async () => {
    const { body } = await get('/internal/flows');
    expect(body).toEqual({
      items: [
        {
          correlationId: TEST_CORRELATION,
          userId: TEST_USER,
          startedAt: '2026-03-05T15:00:00.000Z',
          type: 'errand.task.created.v1',
          source: 'errand/chat-api',
          lastAt: '2026-03-05T15:00:00.000Z',
          lastType: 'errand.task.created.v1',
        },
      ],
    });
    expect((await request(test.server).get('/internal/flows').set(FROM_DAPR)).status).toBe(403);
  });

  it('refuses what is no user id', async () => {
    const answer = await get('/internal/users/a%7C%7Cb/audit/verify');
    expect(answer.status).toBe(422);
    expect((answer.body as { errors: unknown[] }).errors).toContainEqual({
      pointer: '/userId',
      message: 'userId is no user id',
      remedy: 'Give the id as events carry it: 1 to 128 of A-Z a-z 0-9 . _ ~ : -',
    });
  });

  it('verifies', async () => {
    expect((await get(`${BASE}/verify`)).body).toEqual({ valid: true, length: 3, nextCursor: null });
    const [last] = ((await get(`${BASE}?limit=1`)).body as { items: { n: number; hash: string }[] }).items;
    const rest = await get(`${BASE}/verify?cursor=${last?.n}.${last?.hash}`);
    expect(rest.body).toEqual({ valid: true, length: 3, nextCursor: null });
    const foreign = await get(`${BASE}/verify?cursor=7`);
    expect([foreign.status, (foreign.body as { detail: string }).detail]).toEqual([
      422,
      '/cursor: cursor is none of this chain',
    ]);
  });

  it.each(['', '/verify'])('answers chat-api alone at %s', async (path) => {
    const other = request(test.server).get(`${BASE}${path}`).set(FROM_CHAT_API).set('dapr-caller-app-id', 'chat-ui');
    expect((await other).status).toBe(403);
    const forged = { ...FROM_CHAT_API, 'dapr-caller-app-id': 'chat-api, chat-ui' };
    expect((await request(test.server).get(`${BASE}${path}`).set(forged)).status).toBe(403);
    expect((await request(test.server).get(`${BASE}${path}`).set('dapr-caller-app-id', 'chat-api')).status).toBe(403);
  });
});
