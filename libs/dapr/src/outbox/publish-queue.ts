import { Logger } from '@nestjs/common';
import { isEventType, topicOf, UnknownEventTypeError, type CloudEvent, type Topic } from '@errand/events';
import { setTimeout as delay } from 'node:timers/promises';
import { PUBSUB, type EventPublisher } from '../publish/event-publisher.js';

/** Events in one bulk call, and calls under way at once. */
const BULK = 64;
const CALLS = 4;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 2_000;

interface Entry {
  topic: Topic;
  event: CloudEvent;
  published: () => void;
}

/**
 * What has been committed and not yet been accepted by the broker. Keeps the order within a stream: a stream's next event leaves only
 * after the one before it was accepted, and no call carries two of one stream. Tries for ever; the slots in the store outlive it.
 */
export class PublishQueue {
  private readonly logger = new Logger(PublishQueue.name);
  private readonly streams = new Map<string, Entry[]>();
  /** Streams whose first event is waiting for a call, in the order they came. */
  private readonly ready = new Set<string>();
  private calls = 0;
  private scheduled = false;
  private failures = 0;
  private waiting = 0;
  private idle: (() => void)[] = [];

  constructor(private readonly publisher: EventPublisher) {}

  /** Number of events not yet accepted. */
  get size(): number {
    return this.waiting;
  }

  /** Queues the events of one stream, in order; resolves when the last was accepted. Rejects with UnknownEventTypeError. */
  publish(stream: string, events: readonly CloudEvent[]): Promise<void> {
    if (events.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const last = events.length - 1;
      const entries = events.map((event, i) => {
        return { topic: topicFor(event), event, published: i === last ? resolve : () => undefined };
      });
      this.waiting += entries.length;
      const queue = this.streams.get(stream);
      if (queue) queue.push(...entries);
      else {
        this.streams.set(stream, entries);
        this.ready.add(stream);
      }
      this.schedule();
    });
  }

  /** Resolves when everything queued so far was accepted. */
  async whenEmpty(): Promise<void> {
    if (this.waiting > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** Events committed in the same turn of the loop leave in the same call. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      while (this.calls < CALLS && this.ready.size > 0) void this.call(this.takeBatch());
    });
  }

  /** First events of up to 64 streams, all of one topic. */
  private takeBatch(): [string, Entry][] {
    const batch: [string, Entry][] = [];
    let topic: Topic | undefined;
    for (const stream of this.ready) {
      const entry = this.streams.get(stream)?.[0];
      if (!entry) continue;
      topic ??= entry.topic;
      if (entry.topic !== topic) continue;
      batch.push([stream, entry]);
      this.ready.delete(stream);
      if (batch.length === BULK) break;
    }
    return batch;
  }

  private async call(batch: [string, Entry][]): Promise<void> {
    this.calls++;
    const failed = await this.send(batch.map(([, entry]) => entry));
    if (failed.size > 0) await this.backOff(failed);
    else this.failures = 0;
    for (const [stream, entry] of batch) {
      if (!failed.has(entry.event.id)) this.accepted(stream, entry);
      else this.ready.add(stream);
    }
    this.calls--;
    this.schedule();
    if (this.waiting === 0) this.idle.splice(0).forEach((resolve) => resolve());
  }

  /** Ids of the events that were not accepted, with the reason. */
  private async send(entries: Entry[]): Promise<Map<string, unknown>> {
    const [first] = entries;
    if (!first) return new Map();
    const { topic, event } = first;
    const events = entries.map((entry) => entry.event);
    try {
      if (events.length === 1) {
        await this.publisher.publish(PUBSUB.durable, topic, event);
        return new Map();
      }
      const failures = await this.publisher.publishBulk(PUBSUB.durable, topic, events);
      return new Map(failures.map((failure) => [failure.event.id, failure.error]));
    } catch (error) {
      return new Map(events.map(({ id }) => [id, error]));
    }
  }

  private accepted(stream: string, entry: Entry): void {
    const queue = this.streams.get(stream);
    queue?.shift();
    this.waiting--;
    if (queue && queue.length > 0) this.ready.add(stream);
    else this.streams.delete(stream);
    entry.published();
  }

  private async backOff(failed: Map<string, unknown>): Promise<void> {
    const pause = Math.min(FIRST_DELAY_MS * 2 ** this.failures++, LONGEST_DELAY_MS);
    const [reason] = failed.values();
    this.logger.warn(`${failed.size} events not accepted, next try in ${pause} ms: ${String(reason)}`);
    await delay(pause);
  }
}

/** @throws UnknownEventTypeError for what a newer replica committed: left to one that knows it */
function topicFor({ type }: CloudEvent): Topic {
  if (isEventType(type)) return topicOf(type);
  throw new UnknownEventTypeError(type);
}
