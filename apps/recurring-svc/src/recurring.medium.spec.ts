import { createService, StateStore } from '@errand/dapr';
import type { TaskEvent } from '@errand/events';
import { aCloudEvent, aTaskCompleted, aTaskReopened, uuidFrom, type TaskEventOverrides } from '@errand/events/testing';
import { staysTrue, TestSidecar, waitUntil, type Neighbour, type NeighbourRequest } from '@errand/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';

const SLOT = '2026-03-05';
const daily = { due: SLOT, recurrence: 'FREQ=DAILY', occurrence: { anchor: SLOT, slot: SLOT, ordinal: 1 } };

let dapr: TestSidecar;
let chatApi: Neighbour;
let app: NestFastifyApplication;

beforeAll(async () => {
  dapr = await TestSidecar.start('recurring-svc');
  dapr.useEnvironment();
  app = await createService(AppModule);
  await app.listen(dapr.appPort, '127.0.0.1');
  await dapr.sidecar.waitReady();
  chatApi = await dapr.beside('chat-api');
}, 120_000);

beforeEach(() => {
  chatApi.requests.length = 0;
  chatApi.answer = ({ path }) => {
    const body = path.endsWith('/next') ? { taskId: uuidFrom('next'), outcome: 'created' } : { withdrawn: true };
    return { status: 200, body };
  };
});

afterAll(async () => {
  await app?.close();
  await chatApi?.stop();
  await dapr?.stop();
});

const overridesOf = (name: string): TaskEventOverrides => ({
  userId: uuidFrom('user'),
  taskId: uuidFrom(name),
  task: daily,
});
const completed = (name: string) => aTaskCompleted({ ...overridesOf(name), correlationId: `request-${name}` });
const reopened = (name: string) => aTaskReopened(overridesOf(name));
const publish = (data: TaskEvent, type: 'errand.task.completed.v1' | 'errand.task.reopened.v1') =>
  chatApi.publish('task-events', aCloudEvent(type, data));
const commandsFor = (name: string): NeighbourRequest[] =>
  chatApi.requests.filter(({ path }) => path.includes(uuidFrom(name)));
const applied = async (name: string) => {
  const key = `applied/${uuidFrom('user')}/${uuidFrom(name)}`;
  return (await app.get(StateStore).readRaw([key])).get(key)?.value;
};
const deliver = async (data: TaskEvent, type: 'errand.task.completed.v1' | 'errand.task.reopened.v1') => {
  const headers = { 'dapr-api-token': dapr.env['APP_API_TOKEN'] ?? '', 'Content-Type': 'application/cloudevents+json' };
  const body = JSON.stringify(aCloudEvent(type, data));
  const answer = await fetch(`${await app.getUrl()}/events/tasks`, { method: 'POST', headers, body });
  return ((await answer.json()) as { status: string }).status;
};

describe('recurring-svc behind its sidecar', () => {
  it('asks chat-api for the next occurrence of a completed task, under its correlation id', async () => {
    await publish(completed('one'), 'errand.task.completed.v1');
    const [command] = await waitUntil(() => commandsFor('one').length > 0 && commandsFor('one'));
    expect(command).toMatchObject({
      path: `/internal/users/${uuidFrom('user')}/tasks/${uuidFrom('one')}/next`,
      body: { version: 2, due: '2026-03-06', slot: '2026-03-06', ordinal: 2 },
      headers: { 'x-request-id': 'request-one', 'dapr-caller-app-id': 'recurring-svc' },
    });
    await waitUntil(async () => ((await applied('one')) as { version?: number } | undefined)?.version === 2);
  });

  it('gives one command however often the event comes, and none for an older one', async () => {
    for (let i = 0; i < 3; i++) await deliver(completed('two'), 'errand.task.completed.v1');
    expect(commandsFor('two')).toHaveLength(1);
    await deliver(reopened('two'), 'errand.task.reopened.v1');
    await deliver(completed('two'), 'errand.task.completed.v1');
    expect(commandsFor('two').map(({ path }) => path.split('/').at(-1))).toEqual(['next', 'withdraw-next']);
    expect(await applied('two')).toMatchObject({ version: 3, slot: null });
  });

  it('gives none for a completion that comes after the reopening', async () => {
    await deliver(reopened('three'), 'errand.task.reopened.v1');
    await deliver(completed('three'), 'errand.task.completed.v1');
    expect(commandsFor('three').map(({ path }) => path.split('/').at(-1))).toEqual(['withdraw-next']);
  });

  it('tries again until chat-api is back, and then makes one', async () => {
    await chatApi.disappear();
    await publish(completed('four'), 'errand.task.completed.v1');
    expect(await staysTrue(() => commandsFor('four').length === 0, 1_500)).toBe(true);
    await chatApi.listen();
    await waitUntil(async () => (await applied('four')) !== undefined, {
      timeoutMs: 25_000,
      what: 'the command to get through',
    });
    expect(commandsFor('four')).toHaveLength(1);
  });

  it('waits out an outage that is longer than the retries of the sidecar', async () => {
    chatApi.answer = () => ({ status: 503, body: { status: 503, detail: 'starting' } });
    await publish(completed('patient'), 'errand.task.completed.v1');
    await waitUntil(() => commandsFor('patient').length > 26, { what: 'more tries', timeoutMs: 80_000 });
    chatApi.answer = () => ({ status: 200, body: { taskId: uuidFrom('next'), outcome: 'created' } });
    await waitUntil(async () => (await applied('patient')) !== undefined, { what: 'the command to get through' });
  }, 120_000);

  it('tries again after a failure of chat-api, remembering nothing before', async () => {
    chatApi.answer = () => ({ status: 503, body: { status: 503, detail: 'starting' } });
    expect(await deliver(completed('five'), 'errand.task.completed.v1')).toBe('RETRY');
    expect(await applied('five')).toBeUndefined();
  });

  it.each([404, 409])('acknowledges a %i and remembers nothing', async (status) => {
    chatApi.answer = () => ({ status, body: { status, detail: 'A newer event is on its way.' } });
    expect(await deliver(completed(`refused ${status}`), 'errand.task.completed.v1')).toBe('SUCCESS');
    expect(await applied(`refused ${status}`)).toBeUndefined();
  });

  it('lets nobody but its own sidecar deliver', async () => {
    const body = JSON.stringify(aCloudEvent('errand.task.completed.v1', completed('six')));
    const post = async (headers: Record<string, string>) => {
      const init = { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body };
      return (await fetch(`${await app.getUrl()}/events/tasks`, init)).status;
    };
    expect(await post({})).toBe(403);
    expect(await post({ 'dapr-api-token': dapr.env['APP_API_TOKEN'] ?? '', 'dapr-caller-app-id': 'chat-api' })).toBe(
      403,
    );
    expect((await chatApi.invoke('recurring-svc', 'events/tasks', 'POST')).status).toBe(403);
    expect(commandsFor('six')).toEqual([]);
  });
});
