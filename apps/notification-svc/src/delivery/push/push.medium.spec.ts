import { createService, EventPublisher } from '@errand/dapr';
import type { CloudEvent } from '@errand/events';
import { aCloudEvent, aReminderDue, aUserUpdated, uuidFrom } from '@errand/events/testing';
import {
  PushService,
  TestSidecar,
  waitUntil,
  withPlainPush,
  type Neighbour,
  type TestSubscription,
} from '@errand/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Agendas } from '../../agenda/agendas.js';
import { AppModule } from '../../app.module.js';
import { fromNow } from '../../testing/builders.js';
import { VapidKey } from './vapid-key.js';

type Device = { id: string } & TestSubscription;

describe('push through a real sidecar to a push service', () => {
  let service: PushService;
  let dapr: TestSidecar;
  let chatApi: Neighbour;
  let app: NestFastifyApplication;
  const devices = new Map<string, Device[]>();

  beforeAll(async () => {
    service = await PushService.start();
    dapr = await TestSidecar.start('notification-svc', undefined, withPlainPush);
    dapr.useEnvironment();
    Object.assign(process.env, { PUSH_SERVICES: service.origin, PUSH_CONTACT: 'mailto:ops@example.org' });
    app = await createService(AppModule);
    await app.listen(dapr.appPort, '127.0.0.1');
    await dapr.sidecar.waitReady();
    chatApi = await dapr.beside('chat-api');
    chatApi.answer = ({ path }) => {
      const [, userId = ''] = /^\/internal\/users\/([^/]+)\/push-devices$/.exec(path) ?? [];
      const body = { locale: 'en-GB', timeZone: 'Europe/London', devices: devices.get(userId) ?? [] };
      return { status: 200, body: userId ? body : {} };
    };
  }, 120_000);

  afterAll(async () => {
    await app?.close();
    await chatApi?.stop();
    await dapr?.stop();
    await service?.stop();
  });

  /** A user with so many devices, and a reminder of theirs. */
  const aCase = async (name: string, count: number) => {
    const userId = uuidFrom(`pushed ${name}`);
    const { publicKey } = app.get(VapidKey);
    const own = Array.from({ length: count }, (_, n) => ({ id: `session-${n}`, ...service.subscribe(publicKey) }));
    devices.set(userId, own);
    const profile = { timeZone: 'Europe/London', locale: 'en-GB', dayStart: '09:00', channels: ['web-push' as const] };
    await chatApi.publish('task-events', aCloudEvent('errand.user.updated.v1', aUserUpdated({ userId, profile })));
    const isKnown = async () => (await app.get(Agendas).read(userId)).profile !== undefined;
    await waitUntil(isKnown, { what: 'the profile' });
    const reminderId = `r-${name}`;
    const due = aReminderDue({ userId, reminderId, userVersion: 2, title: `Pay ${name}`, firedAt: fromNow(0) });
    return {
      userId,
      own,
      fire: () => app.get(EventPublisher).publish('pubsub', 'reminders', aCloudEvent('errand.reminder.due.v1', due)),
      got: (device: Device | undefined) => service.messages.filter(({ endpoint }) => endpoint === device?.endpoint),
      told: () => chatApi.eventsAs<CloudEvent>().filter(isPushOf(reminderId)),
    };
  };
  const isPushOf = (reminderId: string) => (event: CloudEvent) => {
    const { channel, reminderId: id } = event.data as { channel?: string; reminderId?: string };
    return event.type === 'errand.reminder.delivered.v1' && channel === 'web-push' && id === reminderId;
  };

  it('brings it to each device of the user: signed, encrypted, and to be replaced by the next of the same reminder', async () => {
    const { own, fire, got, told } = await aCase('rent', 2);
    await fire();
    await waitUntil(() => own.every((device) => got(device).length > 0), { what: 'both pushes', timeoutMs: 20_000 });
    const [message] = got(own[0]);
    expect(JSON.parse(message?.text ?? '')).toMatchObject({ title: 'Pay rent', done: 'Done', snooze: 'In an hour' });
    expect(message?.headers).toMatchObject({ urgency: 'high', 'content-encoding': 'aes128gcm' });
    expect(message?.headers['topic']).toMatch(/^[\w-]{32}$/);
    expect(Number(message?.headers['ttl'])).toBeGreaterThan(86_000);
    expect(message?.claims.sub).toBe('mailto:ops@example.org');
    await waitUntil(() => told().length === 1, { what: 'the event that tells of it' });
    await fire();
    await fire();
    const after = await aCase('after', 1);
    await after.fire();
    await waitUntil(() => after.got(after.own[0]).length === 1, { what: 'the next reminder' });
    expect(own.map((device) => got(device).length)).toEqual([1, 1]);
    expect(service.faults).toEqual([]);
  });

  it('gives the push service neither a token nor an id of ours', async () => {
    const { own, fire, got } = await aCase('secrets', 1);
    await fire();
    await waitUntil(() => got(own[0]).length === 1, { what: 'the push' });
    const names = Object.keys(got(own[0])[0]?.headers ?? {});
    expect(names.filter((name) => /^(dapr|x-)|token/.test(name))).toEqual([]);
    expect(JSON.stringify(got(own[0])[0]?.headers)).not.toContain(process.env['APP_API_TOKEN']);
  });

  it('waits for as long as the push service asks, and tries that device alone again', async () => {
    const { own, fire, got, told } = await aCase('busy', 2);
    service.refuse({ status: 429, headers: { 'Retry-After': '1' } });
    await fire();
    await waitUntil(() => own.every((device) => got(device).length === 1), { what: 'both pushes', timeoutMs: 30_000 });
    expect(told()).toHaveLength(1);
  });

  it('has a device forgotten that its push service does not know', async () => {
    const { userId, own, fire, got } = await aCase('gone', 2);
    service.unsubscribe(own[0]?.endpoint ?? '');
    await fire();
    const told = () => chatApi.requests.find(({ path }) => path === `/internal/users/${userId}/push-devices/gone`);
    await waitUntil(() => told() !== undefined, { what: 'the word to chat-api' });
    expect(told()?.body).toEqual({ endpoints: [own[0]?.endpoint] });
    expect(got(own[1])).toHaveLength(1);
  });

  it('says what it takes to subscribe, and which addresses it sends to', async () => {
    const key = await chatApi.invoke('notification-svc', 'internal/push/key');
    expect(await key.json()).toEqual({ publicKey: app.get(VapidKey).publicKey });
  });
});
