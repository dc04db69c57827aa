import { createService, JobScheduler } from '@errand/dapr';
import type { CloudEvent, Notification, ReminderDueV1, TaskSnapshot } from '@errand/events';
import {
  aCloudEvent,
  aTaskCompleted,
  aTaskCreated,
  aTaskUpdated,
  aUserDeleted,
  aUserRegistered,
  aUserUpdated,
  uuidFrom,
  type TaskEventOverrides,
} from '@errand/events/testing';
import { staysTrue, TestSidecar, waitUntil, type Neighbour } from '@errand/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { reminderId } from './reminders/reminder-id.js';
import { jobName } from './schedule/reminder-job.js';
import { aRemindedTask, DAY, fromNow, HOUR } from './testing/builders.js';

let dapr: TestSidecar;
let chatApi: Neighbour;
let app: NestFastifyApplication;

async function startApp(): Promise<void> {
  app = await createService(AppModule);
  await app.listen(dapr.appPort, '127.0.0.1');
}

beforeAll(async () => {
  dapr = await TestSidecar.start('notification-svc');
  dapr.useEnvironment();
  Object.assign(process.env, { RECONCILE_SECONDS: '1', RECONCILE_DELAY_SECONDS: '0' });
  await startApp();
  await dapr.sidecar.waitReady();
  chatApi = await dapr.beside('chat-api');
}, 120_000);

afterAll(async () => {
  await app?.close();
  await chatApi?.stop();
  await dapr?.stop();
});

/** A user and a task of its own for each spec. */
const aCase = (name: string) => {
  const [userId, taskId] = [uuidFrom(`user ${name}`), uuidFrom(`task ${name}`)];
  const event = (version: number, task: Partial<TaskSnapshot>): TaskEventOverrides => ({
    userId,
    userVersion: version,
    correlationId: `request ${name}`,
    task: aRemindedTask({ id: taskId, version, ...task }),
  });
  const jobOf = (due: string, wish = 'PT0S') =>
    app.get(JobScheduler).get(jobName(reminderId({ userId, taskId, wish, due })));
  return {
    userId,
    taskId,
    jobOf,
    created: (task: Partial<TaskSnapshot>) => aCloudEvent('errand.task.created.v1', aTaskCreated(event(1, task))),
    updated: (version: number, task: Partial<TaskSnapshot>) =>
      aCloudEvent('errand.task.updated.v1', aTaskUpdated(event(version, task))),
    completed: (version: number, task: Partial<TaskSnapshot>) =>
      aCloudEvent('errand.task.completed.v1', aTaskCompleted(event(version, { ...task, status: 'done' }))),
    items: () => list(userId),
    published: (type: string) => publishedOf(userId, type),
  };
};

async function list(userId: string, query = ''): Promise<Notification[]> {
  const answer = await chatApi.invoke('notification-svc', `internal/users/${userId}/notifications${query}`);
  return ((await answer.json()) as { items: Notification[] }).items;
}

function publishedOf(userId: string, type: string): CloudEvent[] {
  const seen = chatApi.eventsAs<CloudEvent>().filter((event) => event.type === type && event.partitionkey === userId);
  return [...new Map(seen.map((event) => [event.id, event])).values()];
}

const publish = (event: CloudEvent) => chatApi.publish('task-events', event);

describe('notification-svc behind its sidecar', () => {
  it('turns a task into a notification at its moment, under one correlation id', async () => {
    const one = aCase('in time');
    const due = fromNow(2_000);
    await publish(one.created({ due, title: 'take the pizza out' }));
    const [item] = await waitUntil(async () => (await one.items()).length > 0 && one.items());
    const facts = { taskId: one.taskId, title: 'take the pizza out', missed: false, readAt: null, channel: 'in-app' };
    expect(item).toMatchObject({ ...facts, correlationId: 'request in time' });
    const late = Date.parse(item?.firedAt ?? '') - Date.parse(due);
    expect(late).toBeGreaterThanOrEqual(0);
    const [delivered] = await waitUntil(
      () => one.published('errand.reminder.delivered.v1').length > 0 && one.published('errand.reminder.delivered.v1'),
    );
    expect(delivered?.data).toMatchObject({ reminderId: item?.id, correlationId: 'request in time', userVersion: 2 });
  });

  it('shows one notification when events come three times and in another order', async () => {
    const one = aCase('again');
    const [created, updated] = [one.created({ due: fromNow(-HOUR) }), one.updated(2, { due: fromNow(1_500) })];
    for (const event of [updated, created, updated, created, updated, created]) await publish(event);
    await waitUntil(async () => (await one.items()).length > 0);
    expect(await staysTrue(() => one.published('errand.reminder.delivered.v1').length <= 1, 1_000)).toBe(true);
    expect(await one.items()).toHaveLength(1);
  });

  it('neither fires at the old moment of a task that was moved, nor for one that was completed', async () => {
    const [moved, completed, kept] = [aCase('moved'), aCase('completed'), aCase('kept')];
    const due = fromNow(2_500);
    for (const one of [moved, completed, kept]) await publish(one.created({ due }));
    await waitUntil(async () => (await kept.jobOf(due)) !== undefined);
    const later = fromNow(HOUR);
    await publish(moved.updated(2, { due: later }));
    await publish(completed.completed(2, { due }));
    await waitUntil(async () => (await kept.items()).length > 0);
    expect([await moved.items(), await completed.items()]).toEqual([[], []]);
    expect(await moved.jobOf(later)).toBeDefined();
    expect([await moved.jobOf(due), await completed.jobOf(due)]).toEqual([undefined, undefined]);
  });

  it('forgets a user whose account was deleted, with the jobs, and takes nothing in that comes late', async () => {
    const one = aCase('leaves');
    const [due, later] = [fromNow(HOUR), fromNow(2 * HOUR)];
    await publish(one.created({ due }));
    await waitUntil(async () => (await one.jobOf(due)) !== undefined);
    const { userId } = one;
    const deleted = aUserDeleted({ userId, userVersion: 3, repeatingTasks: [] });
    await publish(aCloudEvent('errand.user.deleted.v1', deleted));
    await waitUntil(async () => (await one.jobOf(due)) === undefined);
    const other = aCase('stays');
    await publish(one.updated(2, { due: later }));
    await publish(other.created({ due: later }));
    await waitUntil(async () => (await other.jobOf(later)) !== undefined);
    expect([await one.jobOf(later), await one.items()]).toEqual([undefined, []]);
  });

  it('fires at once what is late, and records as missed what is more than a day late', async () => {
    const [late, missed] = [aCase('late'), aCase('missed')];
    await publish(late.created({ due: fromNow(-HOUR) }));
    await publish(missed.created({ due: fromNow(-2 * DAY) }));
    const [item] = await waitUntil(async () => (await missed.items()).length > 0 && missed.items());
    expect(item).toMatchObject({ missed: true, correlationId: 'request missed' });
    await waitUntil(async () => (await late.items()).length > 0);
    const [due] = await waitUntil(
      () => late.published('errand.reminder.due.v1').length > 0 && late.published('errand.reminder.due.v1'),
    );
    expect((due?.data as ReminderDueV1).lateByMs).toBeGreaterThanOrEqual(HOUR);
    await waitUntil(() => missed.published('errand.reminder.missed.v1').length === 1);
  });

  it('moves the reminder of a whole day with zone and day start', async () => {
    const one = aCase('moves house');
    const due = fromNow(10 * DAY).slice(0, 10);
    const profile = { timeZone: 'Asia/Tokyo', locale: 'ja', dayStart: '09:00' };
    await publish(aCloudEvent('errand.user.registered.v1', aUserRegistered({ userId: one.userId, profile })));
    await publish(one.created({ due }));
    const dueTime = async () => (await one.jobOf(due))?.['dueTime'];
    await waitUntil(async () => (await dueTime()) === `${due}T09:00:00+09:00`);
    const moved = { ...profile, timeZone: 'Asia/Kolkata', dayStart: '06:30' };
    const data = aUserUpdated({
      userId: one.userId,
      userVersion: 9,
      profile: moved,
      before: { timeZone: 'Asia/Tokyo' },
    });
    await publish(aCloudEvent('errand.user.updated.v1', data));
    await waitUntil(async () => (await dueTime()) === `${due}T06:30:00+05:30`);
  });

  it('brings back a job that the scheduler lost', async () => {
    const one = aCase('lost');
    const due = fromNow(HOUR / 2);
    await publish(one.created({ due }));
    const job = await waitUntil(() => one.jobOf(due));
    await app.get(JobScheduler).delete(String(job['name']));
    await waitUntil(() => one.jobOf(due), { what: 'the reconciliation' });
  });

  it('does not lose or hold up an event when the scheduler is down', async () => {
    const one = aCase('no scheduler');
    const due = fromNow(HOUR / 2);
    await dapr.scheduler.kill();
    await publish(one.created({ due }));
    await publish(one.updated(2, { due: fromNow(-HOUR), reminders: ['PT0S'] }));
    await dapr.scheduler.start();
    await dapr.scheduler.waitReady();
    const items = await waitUntil(async () => (await one.items()).length > 0 && one.items(), { timeoutMs: 40_000 });
    expect(items).toHaveLength(1);
  });
});

describe('the inbox for chat-api', () => {
  const one = aCase('inbox');
  const path = `internal/users/${one.userId}/notifications`;

  beforeAll(async () => {
    await publish(one.created({ due: fromNow(-HOUR), reminders: ['PT0S', '-PT1M', '-PT2M'] }));
    await waitUntil(async () => (await one.items()).length === 3);
  });

  it('lists the newest first, from a moment on, no more than asked for', async () => {
    const items = await one.items();
    expect(items.map(({ deliveredAt }) => deliveredAt)).toEqual(
      items
        .map(({ deliveredAt }) => deliveredAt)
        .sort()
        .reverse(),
    );
    expect(await list(one.userId, '?limit=1')).toEqual(items.slice(0, 1));
    expect(await list(one.userId, `?since=${encodeURIComponent('2100-01-01T00:00:00+02:00')}`)).toEqual([]);
    expect(await list(uuidFrom('nobody'))).toEqual([]);
  });

  it('marks one as read once, which is an act of the user under the request', async () => {
    const [item] = await one.items();
    const read = async () => {
      const answer = await chatApi.invoke('notification-svc', `${path}/${item?.id}/read`, 'POST', {
        'x-request-id': 'reading',
      });
      return { status: answer.status, body: (await answer.json()) as Notification };
    };
    const first = await read();
    expect(first).toMatchObject({ status: 200, body: { id: item?.id, readAt: expect.any(String) } });
    expect(await read()).toEqual(first);
    const [event] = await waitUntil(
      () =>
        one.published('errand.reminder.acknowledged.v1').length > 0 && one.published('errand.reminder.acknowledged.v1'),
    );
    const actor = { kind: 'user', id: one.userId };
    expect(event?.data).toMatchObject({
      reminderId: item?.id,
      readAt: first.body.readAt,
      actor,
      correlationId: 'reading',
    });
  });

  it.each([
    ['an unknown notification', `${path}/unknown/read`, 'POST', 404, 'There is no notification unknown.'],
    ['a since that is no moment', `${path}?since=yesterday`, 'GET', 422, '/since: since is not an RFC 3339 moment'],
    ['a limit beyond 200', `${path}?limit=201`, 'GET', 422, '/limit: limit must not be greater than 200'],
    ['a field it does not know', `${path}?page=2`, 'GET', 422, '/page: page is not known here'],
    ['a user id that is none', 'internal/users/a%20b/notifications', 'GET', 422, '/userId: userId is not an id'],
  ])('answers %s with a problem document', async (_, url, method, status, detail) => {
    const answer = await chatApi.invoke('notification-svc', url, method);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ status, detail })]);
  });

  it('is open to chat-api alone, and deliveries and jobs to its own sidecar alone', async () => {
    const token = dapr.env['APP_API_TOKEN'] ?? '';
    const ask = async (method: string, url: string, headers: Record<string, string>) =>
      (await fetch(`${await app.getUrl()}/${url}`, { method, headers })).status;
    expect(await ask('GET', path, { 'dapr-api-token': token, 'dapr-caller-app-id': 'recurring-svc' })).toBe(403);
    expect(await ask('GET', path, { 'dapr-api-token': token })).toBe(403);
    expect(await ask('GET', path, { 'dapr-caller-app-id': 'chat-api' })).toBe(403);
    for (const route of ['job/reminder-x', 'job/reconcile', 'events/tasks', 'events/users', 'events/reminders']) {
      expect((await chatApi.invoke('notification-svc', route, 'POST')).status).toBe(403);
    }
  });

  it('stops the scheduler from calling for a job that is none of its own', async () => {
    const headers = { 'dapr-api-token': dapr.env['APP_API_TOKEN'] ?? '', 'Content-Type': 'application/json' };
    const answer = await fetch(`${await app.getUrl()}/job/old-one`, { method: 'POST', headers, body: '{"a":1}' });
    expect(answer.status).toBe(200);
  });
});

describe('notification-svc after a stop', () => {
  it('catches up: what came due meanwhile fires, what was delivered does not', async () => {
    const [before, during] = [aCase('before the stop'), aCase('during the stop')];
    await publish(before.created({ due: fromNow(-HOUR) }));
    await waitUntil(async () => (await before.items()).length === 1);
    const due = fromNow(3_000);
    await publish(during.created({ due }));
    await waitUntil(() => during.jobOf(due));
    await app.close();
    await waitUntil(() => Date.now() > Date.parse(due));
    await startApp();
    const items = await waitUntil(async () => (await during.items()).length > 0 && during.items(), {
      timeoutMs: 80_000,
    });
    expect(items).toHaveLength(1);
    expect(await before.items()).toHaveLength(1);
    expect(during.published('errand.reminder.due.v1')).toHaveLength(1);
  }, 120_000);
});
