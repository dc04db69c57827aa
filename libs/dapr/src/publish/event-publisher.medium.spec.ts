import { Logger } from '@nestjs/common';
import type { CloudEvent, Topic } from '@errand/events';
import { aCloudEvent, aReminderDelivered } from '@errand/events/testing';
import { TestSidecar, waitUntil, type Neighbour, type Delivery } from '@errand/testing';
import { randomUUID } from 'node:crypto';
import { PublishError, SidecarUnreachableError } from '../errors/dapr.errors.js';
import { RealReplica } from '../testing-support/real-replica.js';
import { PUBSUB, type EventPublisher, type FailedEvent, type PubSubName } from './event-publisher.js';

const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
/** How long a publish may take, and what a busy machine adds to it. */
const LIMIT_MS = 5_000;
const SLACK_MS = 3_000;

describe('EventPublisher through real sidecars and Redis streams', () => {
  let dapr: TestSidecar;
  let subscriber: Neighbour;
  let replica: RealReplica;
  let publisher: EventPublisher;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    dapr = await TestSidecar.start('notification-svc');
    subscriber = await dapr.beside('chat-api');
    replica = await RealReplica.on(dapr.env);
    publisher = replica.publisher;
  }, 60_000);

  afterAll(async () => {
    await replica?.stop();
    await subscriber?.stop();
    await dapr?.stop();
  });

  const eventOf = (title: string, traceparent?: string): CloudEvent => {
    const data = aReminderDelivered({ userId: randomUUID(), title, correlationId: `request "${title}"` });
    return aCloudEvent('errand.reminder.delivered.v1', data, { ...(traceparent && { traceparent }) });
  };
  const deliveriesOf = ({ id }: CloudEvent): Delivery[] =>
    subscriber.deliveries.filter(({ event }) => (event as Partial<CloudEvent>).id === id);
  const deliveryOf = async (event: CloudEvent): Promise<Delivery> => {
    const what = `delivery of ${event.subject}`;
    const [delivery] = await waitUntil(() => deliveriesOf(event).length > 0 && deliveriesOf(event), { what });
    return delivery as Delivery;
  };
  const expectUnchanged = async (event: CloudEvent): Promise<void> => {
    const { path, event: brought, contentType, metadata } = await deliveryOf(event);
    expect(brought).toMatchObject(JSON.parse(JSON.stringify(event)) as object);
    expect(brought).toMatchObject({ topic: 'reminders', pubsubname: 'pubsub' });
    expect({ path, contentType }).toEqual({ path: '/events/reminders', contentType: 'application/cloudevents+json' });
    expect(metadata).toMatchObject({ partitionKey: event.partitionkey });
  };

  it('brings an event to its subscriber as it is: id, type, source, time, subject, correlation, trace and data', async () => {
    const event = eventOf('milk, "Käse" 🧀\n\u2028 \\', TRACEPARENT);
    await publisher.publish(PUBSUB.durable, 'reminders', event);
    await expectUnchanged(event);
    expect((await deliveryOf(event)).event).toMatchObject({
      id: event.id,
      type: 'errand.reminder.delivered.v1',
      source: 'errand/notification-svc',
      correlationid: 'request "milk, "Käse" 🧀\n\u2028 \\"',
      traceparent: TRACEPARENT,
    });
  });

  it('brings an event without a trace, and gives it none', async () => {
    const event = eventOf('untraced');
    await publisher.publish(PUBSUB.durable, 'reminders', event);
    await expectUnchanged(event);
    expect((await deliveryOf(event)).event).not.toMatchObject({ traceparent: expect.stringMatching(/./) });
  });

  it('brings each event of a bulk call, once', async () => {
    const events = Array.from({ length: 64 }, (_, i) => eventOf(`bulk ${i}`, i % 2 ? TRACEPARENT : undefined));
    expect(await publisher.publishBulk(PUBSUB.durable, 'reminders', events)).toEqual([]);
    for (const event of events) await expectUnchanged(event);
    const last = eventOf('after the bulk');
    await publisher.publish(PUBSUB.durable, 'reminders', last);
    await deliveryOf(last);
    expect(events.map((event) => deliveriesOf(event).length)).toEqual(events.map(() => 1));
  });

  // In which order is not said: the component hands events to as many workers as its `concurrency` says. Consumers go by versions.
  it('brings events that are published one after the other, each once', async () => {
    const events = Array.from({ length: 10 }, (_, i) => eventOf(`one by one ${i}`));
    for (const event of events) await publisher.publish(PUBSUB.durable, 'reminders', event);
    await Promise.all(events.map(deliveryOf));
    expect(events.map((event) => deliveriesOf(event).length)).toEqual(events.map(() => 1));
  });

  it('brings a large event', async () => {
    const event = { ...eventOf('large'), data: { text: 'ü'.repeat(500_000) } };
    await publisher.publish(PUBSUB.durable, 'reminders', event);
    expect((await deliveryOf(event)).event).toMatchObject({ data: event.data });
  });

  it.each<[string, PubSubName, Topic, object]>([
    ['a topic that is not for this app', PUBSUB.durable, 'task-events', { code: 'ERR_PUBSUB_FORBIDDEN', status: 403 }],
    ['a component that it does not have', PUBSUB.live, 'task-updates', { code: 'ERR_PUBSUB_NOT_FOUND', status: 404 }],
  ])('refuses for good: %s', async (_, pubsub, topic, expected) => {
    const event = eventOf('refused');
    const outcomes = await Promise.allSettled([
      publisher.publish(pubsub, topic, event),
      publisher.publishBulk(pubsub, topic, [event, eventOf('refused, too')]),
    ]);
    for (const outcome of outcomes) {
      const { reason } = outcome as PromiseRejectedResult;
      expect(reason).toBeInstanceOf(PublishError);
      expect(reason).toMatchObject({ ...expected, retryable: 'final' });
      expect(String(reason)).toContain(`to ${topic}: `);
    }
  });

  /** What a single and a bulk publish say of a broker that takes nothing. */
  const expectNotAccepted = async (): Promise<void> => {
    const [one, two] = [eventOf('one'), eventOf('two')];
    const single = publisher.publish(PUBSUB.durable, 'reminders', eventOf('single'));
    const [failed, failure] = await Promise.all([
      publisher.publishBulk(PUBSUB.durable, 'reminders', [one, two]),
      single.catch((error: unknown) => error),
    ]);
    expect(failure).toBeInstanceOf(PublishError);
    expect(failure).toMatchObject({ code: 'ERR_PUBSUB_PUBLISH_MESSAGE', status: 500, retryable: 'retry' });
    expect(failed.map(({ event }: FailedEvent) => event.id).sort()).toEqual([one.id, two.id].sort());
    for (const { error } of failed) {
      expect(error).toBeInstanceOf(PublishError);
      expect(error).toMatchObject({ message: expect.stringMatching(/^bulk publish of 2 events/), retryable: 'retry' });
    }
  };

  const expectAccepted = async (): Promise<void> => {
    const event = eventOf('back again');
    await waitUntil(() => publisher.publish(PUBSUB.durable, 'reminders', event).then(() => true));
    await deliveryOf(event);
  };

  it('says of every event that a dead broker did not accept it, and goes on when it is back', async () => {
    await dapr.broker.kill();
    await expectNotAccepted();
    await dapr.broker.start();
    await dapr.broker.waitReady();
    await expectAccepted();
  });

  it('does not wait for a frozen broker for ever: the failure is retryable, whichever side gives up first', async () => {
    await dapr.broker.freeze();
    const started = Date.now();
    const outcomes = await Promise.allSettled([
      publisher.publish(PUBSUB.durable, 'reminders', eventOf('single')),
      publisher.publishBulk(PUBSUB.durable, 'reminders', [eventOf('one'), eventOf('two')]).then((failed) => {
        throw failed[0]?.error;
      }),
    ]);
    const tookMs = Date.now() - started;
    dapr.broker.thaw();
    for (const outcome of outcomes) {
      const { reason } = outcome as PromiseRejectedResult;
      expect([PublishError.name, SidecarUnreachableError.name]).toContain((reason as Error).name);
      expect(reason).toMatchObject({ retryable: 'retry' });
    }
    expect(tookMs).toBeLessThan(LIMIT_MS + SLACK_MS);
    await expectAccepted();
  });
});
