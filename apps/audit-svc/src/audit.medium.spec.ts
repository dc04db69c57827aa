import { createService } from '@errand/dapr';
import { aCloudEvent, aTaskCreated, uuidFrom } from '@errand/events/testing';
import { TestSidecar, waitUntil, type Neighbour } from '@errand/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { StoredDeadLetter } from './dead-letters/dead-letter.js';
import type { Flow } from './flows/flow.js';
import { PayloadEraser } from './log/payload-eraser.js';
import type { LogItem } from './log/read/log-item.js';

let dapr: TestSidecar;
let chatApi: Neighbour;
let replicas: NestFastifyApplication[];

beforeAll(async () => {
  dapr = await TestSidecar.start('audit-svc');
  dapr.useEnvironment();
  replicas = [await createService(AppModule), await createService(AppModule)];
  const [first, second] = replicas;
  await first?.listen(dapr.appPort, '127.0.0.1');
  await second?.listen(0, '127.0.0.1');
  await dapr.sidecar.waitReady();
  chatApi = await dapr.beside('chat-api');
}, 120_000);

afterAll(async () => {
  for (const replica of replicas ?? []) await replica.close();
  await chatApi?.stop();
  await dapr?.stop();
});

const token = (): string => dapr.env['APP_API_TOKEN'] ?? '';

async function get<T>(path: string, replica = 0): Promise<T> {
  const headers = { 'dapr-api-token': token(), 'dapr-caller-app-id': 'chat-api' };
  const answer = await fetch(`${await replicas[replica]?.getUrl()}/internal/${path}`, { headers });
  const text = await answer.text();
  expect([answer.status, text]).toEqual([200, text]);
  return JSON.parse(text) as T;
}

const verdictOf = (userId: string): Promise<{ length: number }> => get(`users/${userId}/audit/verify`);

async function deliver(events: unknown[], replica: number): Promise<string[]> {
  const entries = events.map((event, i) => ({ entryId: `${i}`, event }));
  const answer = await fetch(`${await replicas[replica]?.getUrl()}/events/audit`, {
    method: 'POST',
    headers: { 'dapr-api-token': token(), 'content-type': 'application/json' },
    body: JSON.stringify({ topic: 'task-events', entries }),
  });
  const { statuses } = (await answer.json()) as { statuses: { status: string }[] };
  return statuses.map(({ status }) => status);
}

const eventsOf = (userId: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    aCloudEvent('errand.task.created.v1', aTaskCreated({ userId, userVersion: i + 1 })),
  );

describe('audit-svc on its own store', () => {
  it('tells at one replica of the flows that the other one recorded', async () => {
    const userId = uuidFrom('of a flow');
    expect(await deliver(eventsOf(userId, 1), 0)).toEqual(['SUCCESS']);
    const isTold = async () => (await get<{ items: Flow[] }>('flows', 1)).items.some((flow) => flow.userId === userId);
    await waitUntil(isTold, { what: 'the flow' });
  });

  it('neither forks a chain nor records twice when two replicas get the same events at once', async () => {
    const users = ['a', 'b', 'c'].map((name) => uuidFrom(`rivals ${name}`));
    const events = users.flatMap((userId) => eventsOf(userId, 40));
    const parts = Array.from({ length: 12 }, (_, i) => events.slice(i * 10, i * 10 + 10));
    const deliveries = parts.flatMap((part, i) => [deliver(part, i % 2), deliver(part.toReversed(), (i + 1) % 2)]);
    const statuses = (await Promise.all(deliveries)).flat();
    // What lost every try is delivered again, as Dapr would do.
    expect(statuses).toHaveLength(240);
    if (statuses.includes('RETRY')) await waitUntil(async () => !(await deliver(events, 0)).includes('RETRY'));
    for (const userId of users) expect(await verdictOf(userId)).toEqual({ valid: true, length: 40, nextCursor: null });
  });

  it('keeps hashes and payloads as they were through the store, whatever they contain', async () => {
    const userId = uuidFrom('strange texts');
    const task = { title: '<b>&\u2028"\\ 😀 é', notes: '\u0000\u001f\u007f\ufffe' };
    await deliver([aCloudEvent('errand.task.created.v1', aTaskCreated({ userId, task }))], 0);
    expect(await verdictOf(userId)).toEqual({ valid: true, length: 1, nextCursor: null });
    const { items } = await get<{ items: LogItem[] }>(`users/${userId}/audit`);
    expect(items[0]?.data).toMatchObject({ task });
  });

  it('verifies, shows and erases a log of some hundred entries', async () => {
    const userId = uuidFrom('a long log');
    const events = eventsOf(userId, 320);
    expect(await deliver(events, 0)).not.toContain('RETRY');
    const page = await get<{ items: LogItem[]; nextCursor: string }>(`users/${userId}/audit?limit=200`);
    expect([page.items.length, page.items[0]?.n, page.nextCursor]).toEqual([200, 320, '121']);
    const byTask = await get<{ items: LogItem[] }>(`users/${userId}/audit?taskId=${events[0]?.data.taskId}&cursor=318`);
    expect(byTask.items.map(({ n }) => n)).toEqual([319, 320]);
    expect(await replicas[0]?.get(PayloadEraser).erase(userId)).toBe(320);
    expect(await verdictOf(userId)).toEqual({ valid: true, length: 320, nextCursor: null });
    const erased = await get<{ items: LogItem[] }>(`users/${userId}/audit?limit=200`);
    expect(JSON.stringify(erased)).not.toContain('Buy milk');
  });
});

describe('audit-svc behind its sidecar', () => {
  it('records every event that chat-api publishes', async () => {
    const userId = uuidFrom('published');
    await Promise.all(eventsOf(userId, 150).map((event) => chatApi.publish('task-events', event)));
    await waitUntil(async () => (await verdictOf(userId)).length === 150, { what: '150 entries' });
    expect(await verdictOf(userId)).toEqual({ valid: true, length: 150, nextCursor: null });
  });

  // With the sidecar's health check of the app this ends in a stall for ever: see docs/dapr-integration.md.
  it('goes on after it was away while events came', async () => {
    const userId = uuidFrom('away');
    const events = eventsOf(userId, 800);
    await replicas[0]?.close();
    for (const event of events) await chatApi.publish('task-events', event); // one by one: several seconds
    replicas[0] = await createService(AppModule);
    await replicas[0].listen(dapr.appPort, '127.0.0.1');
    const isThere = async () => (await verdictOf(userId)).length === events.length;
    await waitUntil(isThere, { what: 'every entry', timeoutMs: 60_000 });
    expect(await verdictOf(userId)).toEqual({ valid: true, length: events.length, nextCursor: null });
  }, 120_000);

  it('keeps what it cannot read as a dead letter with the reason', async () => {
    const event = { ...aCloudEvent('errand.task.created.v1', aTaskCreated()), id: 'broken-1', data: { taskId: 7 } };
    await chatApi.publish('task-events', event);
    const letter = await deadLetterOf('broken-1');
    expect(letter).toMatchObject({ form: 'reported', topic: 'task-events', subscriber: 'audit-svc' });
    expect(letter.reason).toContain('/data/taskId must be a UUID in lower case');
    expect(letter.original).toMatchObject(event);
  });

  it('keeps a text that is no event at all, and goes on', async () => {
    await chatApi.publish('task-events', 'not an event');
    const { items } = await waitUntil(async () => {
      const page = await get<{ items: StoredDeadLetter[] }>('dead-letters');
      return JSON.stringify(page).includes('not an event') ? page : undefined;
    });
    expect(items[0]).toMatchObject({ form: 'reported', originalType: 'com.dapr.event.sent' });
    expect(items[0]?.reason).toContain('Unknown event type "com.dapr.event.sent"');
  });

  it('keeps an event that a sidecar gave up, and makes up for it in the log', async () => {
    const userId = uuidFrom('given up');
    const [event] = eventsOf(userId, 1);
    if (!event) throw new RangeError('one event');
    await chatApi.publish('dead-letters', event);
    const letter = await deadLetterOf(event.id);
    expect(letter).toMatchObject({ form: 'undelivered', topic: 'task-events', originalType: event.type });
    expect(letter.original).toMatchObject(event);
    await waitUntil(async () => (await verdictOf(userId)).length === 1, { what: 'the entry' });
  });
});

async function deadLetterOf(originalId: string): Promise<StoredDeadLetter> {
  const found = await waitUntil(
    async () => {
      const { items } = await get<{ items: StoredDeadLetter[] }>('dead-letters?limit=200');
      return items.find((item) => item.originalId === originalId);
    },
    { what: `the dead letter of ${originalId}` },
  );
  if (!found) throw new RangeError('found');
  return found;
}
