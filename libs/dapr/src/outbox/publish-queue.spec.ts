import { Logger } from '@nestjs/common';
import { UnknownEventTypeError, type CloudEvent } from '@errand/events';
import { aCloudEvent, aReminderDue, aUserRegistered, uuidFrom } from '@errand/events/testing';
import { PublishError } from '../errors/dapr.errors.js';
import type { EventPublisher, FailedEvent } from '../publish/event-publisher.js';
import { VirtualClock } from '../testing-support/virtual-clock.js';
import { PublishingStoppedError } from './outbox.errors.js';
import { PublishQueue } from './publish-queue.js';

jest.mock('node:timers/promises', () => ({
  setTimeout: (ms: number, value: unknown) => new Promise((resolve) => setTimeout(resolve, ms, value)),
}));

const clock = new VirtualClock();
const refused = new PublishError('no', 'ERR_PUBSUB_PUBLISH_MESSAGE', 500, 'retry');

/** An event of a user, told from others by its number. */
const event = (user: string, n: number, padding = ''): CloudEvent =>
  aCloudEvent('errand.user.registered.v1', {
    ...aUserRegistered({ userId: user, userVersion: n, eventId: uuidFrom(`${user}/${n}`) }),
    correlationId: `c${padding}`,
  });

const entry = (user: string, ...numbers: number[]) => ({
  stream: user,
  version: numbers[0] ?? 0,
  events: numbers.map((n) => event(user, n)),
});

describe('PublishQueue', () => {
  /** Calls of the publisher: the users and numbers of the events of each. */
  let calls: { topic: string; events: string[] }[];
  /** How the next calls end: an error fails the call, ids are refused, undefined succeeds. */
  let outcomes: (Error | string[] | undefined)[];
  let queue: PublishQueue;

  beforeAll(() => {
    Logger.overrideLogger(false);
    clock.install();
  });
  afterAll(() => clock.uninstall());

  beforeEach(() => {
    calls = [];
    outcomes = [];
    const take = async (topic: string, events: readonly CloudEvent[]): Promise<FailedEvent[]> => {
      const names = events.map((one) => `${one.partitionkey}/${(one.data as { userVersion: number }).userVersion}`);
      calls.push({ topic, events: names });
      const outcome = outcomes.shift();
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (outcome instanceof Error) throw outcome;
      return events.flatMap((one, i) => (outcome?.includes(String(names[i])) ? [{ event: one, error: refused }] : []));
    };
    const publisher = {
      publish: (_: string, topic: string, one: CloudEvent) => take(topic, [one]),
      publishBulk: (_: string, topic: string, events: CloudEvent[]) => take(topic, events),
    };
    queue = new PublishQueue(publisher as unknown as EventPublisher);
  });

  afterEach(() => queue.stop());

  /** What is left when a test ends is told that the queue has stopped. */
  const publish = (entries: Parameters<PublishQueue['publishEntries']>[0]): Promise<void> =>
    queue.publishEntries(entries).catch(() => undefined);

  const batches = (): string[][] => calls.map(({ events }) => events);

  it('tells when the oldest event happened that the broker has not accepted', async () => {
    expect(queue.oldest).toBeUndefined();
    const at = (user: string, time: string) => ({ stream: user, version: 1, events: [{ ...event(user, 1), time }] });
    void publish([at('u1', '2026-03-05T16:00:00.000Z'), at('u2', '2026-03-05T15:00:00.000Z')]);
    expect(queue.oldest).toBe(Date.parse('2026-03-05T15:00:00.000Z'));
    await clock.pass(100);
    expect(queue.oldest).toBeUndefined();
  });

  it('publishes what was committed together in one call, never two events of one user', async () => {
    const done = queue.publishEntries([entry('a', 1, 2), entry('b', 1)]);
    expect(queue.size).toBe(3);
    await Promise.all([done, clock.pass(100)]);
    expect(batches()).toEqual([['a/1', 'b/1'], ['a/2']]);
    expect([queue.size, queue.weight]).toEqual([0, 0]);
  });

  it('orders the entries of a user by their versions', async () => {
    void publish([entry('a', 3), entry('a', 1), entry('a', 2)]);
    await clock.pass(100);
    expect(batches()).toEqual([['a/1'], ['a/2'], ['a/3']]);
  });

  it('lets nothing of a user go before what was refused', async () => {
    outcomes = [['a/1']];
    void publish([entry('a', 1, 2), entry('b', 1, 2)]);
    await clock.pass(1_000);
    const sent = batches().flat();
    expect(sent.filter((one) => one.startsWith('a'))).toEqual(['a/1', 'a/1', 'a/2']);
    expect(sent.filter((one) => one.startsWith('b'))).toEqual(['b/1', 'b/2']);
  });

  it('does not let the others wait for the pause after a refusal', async () => {
    outcomes = [['a/1']];
    void publish([entry('a', 1), entry('b', 1, 2)]);
    await clock.pass(40);
    expect(batches().flat()).toEqual(['a/1', 'b/1', 'b/2']);
  });

  it('resolves only when the broker has accepted, however often it did not', async () => {
    outcomes = [refused, refused, refused];
    let done = false;
    void publish([entry('a', 1)]).then(() => (done = true));
    await clock.pass(300);
    expect(done).toBe(false);
    await clock.pass(1_000);
    expect([done, calls.length]).toEqual([true, 4]);
  });

  it('pauses longer and longer, two seconds at most', async () => {
    outcomes = Array.from({ length: 50 }, () => refused);
    void publish([entry('a', 1)]);
    await clock.pass(20_000);
    // 100, 200, 400, 800, 1,600 ms and then every 2 s.
    expect(calls.length).toBeGreaterThanOrEqual(12);
    expect(calls.length).toBeLessThanOrEqual(14);
  });

  it('sends the events of a call that failed as a whole by themselves: one of them may be why', async () => {
    outcomes = [refused];
    void publish([entry('a', 1), entry('b', 1), entry('c', 1)]);
    await clock.pass(2_000);
    expect(batches()).toEqual([['a/1', 'b/1', 'c/1'], ['a/1'], ['b/1'], ['c/1']]);
  });

  it('keeps 64 events in a call, and topics apart', async () => {
    const users = Array.from({ length: 70 }, (_, i) => entry(`u${i}`, 1));
    const reminder = { stream: 'r', version: 1, events: [aCloudEvent('errand.reminder.due.v1', aReminderDue())] };
    void publish([reminder, ...users]);
    await clock.pass(100);
    expect(calls.map(({ topic, events }) => [topic, events.length])).toEqual([
      ['reminders', 1],
      ['task-events', 64],
      ['task-events', 6],
    ]);
  });

  it('keeps a call far below what a sidecar takes', async () => {
    const large = (user: string) => ({
      stream: user,
      version: 1,
      events: [{ ...event(user, 1), subject: 'x'.repeat(400_000) }],
    });
    void publish([large('a'), large('b'), large('c'), large('d')]);
    expect(queue.weight).toBeGreaterThan(1_600_000);
    await clock.pass(100);
    expect(batches().map((events) => events.length)).toEqual([2, 2]);
  });

  it('has four calls under way at most', async () => {
    let underWay = 0;
    let most = 0;
    const publish = async () => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 10));
      underWay--;
      return [];
    };
    const busy = new PublishQueue({ publish, publishBulk: publish } as unknown as EventPublisher);
    for (let i = 0; i < 400; i++) void busy.publishEntries([entry(`u${i}`, 1)]);
    await clock.pass(1_000);
    expect([busy.size, most]).toEqual([0, 4]);
  });

  it('queues nothing of entries with a type it does not know', async () => {
    const newer = { stream: 'b', version: 1, events: [{ ...event('b', 1), type: 'errand.user.renamed.v1' }] };
    await expect(queue.publishEntries([entry('a', 1), newer])).rejects.toThrow(UnknownEventTypeError);
    await clock.pass(100);
    expect(calls).toEqual([]);
  });

  it('tells when everything queued so far has left', async () => {
    void publish([entry('a', 1, 2)]);
    let empty = false;
    void queue.whenEmpty().then(() => (empty = true));
    await clock.pass(15);
    expect(empty).toBe(false);
    await clock.pass(50);
    expect(empty).toBe(true);
    await queue.whenEmpty();
  });

  it('stops: whoever waits is told, nothing is tried again, nothing more is taken', async () => {
    outcomes = [refused, refused];
    const waiting = expect(queue.publishEntries([entry('a', 1, 2)])).rejects.toThrow(PublishingStoppedError);
    await clock.pass(50);
    queue.stop();
    await waiting;
    await clock.pass(10_000);
    expect(calls).toHaveLength(1);
    await expect(queue.publishEntries([entry('b', 1)])).rejects.toThrow(PublishingStoppedError);
    expect(queue.size).toBe(0);
  });
});
