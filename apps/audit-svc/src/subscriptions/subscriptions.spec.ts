import { aCloudEvent, aTaskCreated, aUserRegistered, TEST_USER } from '@errand/events/testing';
import request from 'supertest';
import { FROM_CHAT_API, FROM_DAPR, testApp } from '../testing/test-app.js';

type TestApp = Awaited<ReturnType<typeof testApp>>;

const CLOUD_EVENT = 'application/cloudevents+json';
const created = (userVersion: number) => aCloudEvent('errand.task.created.v1', aTaskCreated({ userVersion }));

/** As daprd delivers in bulk. */
const bulk = (...events: unknown[]) => ({
  id: 'bulk-1',
  pubsubname: 'pubsub',
  topic: 'task-events',
  type: 'com.dapr.event.sent.bulk',
  entries: events.map((event, i) => ({ entryId: `e${i + 1}`, contentType: CLOUD_EVENT, event })),
});

describe('POST /events/audit', () => {
  let test: TestApp;
  beforeEach(async () => (test = await testApp()));
  afterEach(() => test.app.close());

  const deliver = (body: object) =>
    request(test.server)
      .post('/events/audit')
      .set(FROM_DAPR)
      .set('Content-Type', CLOUD_EVENT)
      .send(JSON.stringify(body));
  const recorded = async (): Promise<number> => {
    const answer = await request(test.server).get(`/internal/users/${TEST_USER}/audit/verify`).set(FROM_CHAT_API);
    expect(answer.body).toMatchObject({ valid: true });
    return (answer.body as { length: number }).length;
  };

  it('records a single delivery', async () => {
    const answer = await deliver({ ...created(1), topic: 'task-events', pubsubname: 'pubsub' });
    expect([answer.status, answer.body]).toEqual([200, { status: 'SUCCESS' }]);
    expect(await recorded()).toBe(1);
  });

  it('records a bulk delivery of tasks and users, and answers for each event', async () => {
    const user = aCloudEvent('errand.user.registered.v1', aUserRegistered());
    const answer = await deliver(bulk(user, created(2), created(3)));
    expect([answer.status, answer.body]).toEqual([
      200,
      { statuses: ['e1', 'e2', 'e3'].map((entryId) => ({ entryId, status: 'SUCCESS' })) },
    ]);
    expect(await recorded()).toBe(3);
  });

  it('has nothing to do in an empty delivery', async () => {
    expect((await deliver(bulk())).body).toEqual({ statuses: [] });
  });

  it('makes a dead letter of what it cannot read, and goes on', async () => {
    const broken = { ...created(1), data: { taskId: 7 } };
    const answer = await deliver(bulk(broken, created(2), 'not JSON'));
    expect((answer.body as { statuses: { status: string }[] }).statuses.map(({ status }) => status)).toEqual([
      'SUCCESS',
      'SUCCESS',
      'SUCCESS',
    ]);
    expect(await recorded()).toBe(1);
    expect(test.publish.mock.calls.map(([pubsub, topic, { type }]) => [pubsub, topic, type])).toEqual([
      ['pubsub', 'dead-letters', 'errand.deadletter.v1'],
      ['pubsub', 'dead-letters', 'errand.deadletter.v1'],
    ]);
    expect(test.publish.mock.calls[0]?.[2].data).toMatchObject({
      original: broken,
      topic: 'task-events',
      subscriber: 'audit-svc',
    });
  });

  it('asks for one event again when only that one cannot be recorded', async () => {
    const stranger = { ...aTaskCreated({ userVersion: 1 }), userId: 'u2' };
    test.memory.values.set('ah/u2', { text: '{"schema":2}', etag: '1' });
    const answer = await deliver(bulk(created(1), aCloudEvent('errand.task.created.v1', stranger)));
    expect(answer.body).toEqual({
      statuses: [
        { entryId: 'e1', status: 'SUCCESS' },
        { entryId: 'e2', status: 'RETRY' },
      ],
    });
    expect(await recorded()).toBe(1);
  });

  it('takes nothing from other apps', async () => {
    const answer = await deliver(created(1)).set('dapr-caller-app-id', 'chat-api');
    expect(answer.status).toBe(403);
    expect(test.memory.transactions).toEqual([]);
  });
});
