import { Logger } from '@nestjs/common';
import { isEventType, topicOf, UnknownEventTypeError, type CloudEvent, type Topic } from '@errand/events';
import { setTimeout as delay } from 'node:timers/promises';
import { PUBSUB, type EventPublisher } from '../publish/event-publisher.js';
import { PublishingStoppedError } from './outbox.errors.js';
import type { SlotEntry } from './records.js';
import { weigh } from './weigh.js';

/** Events in one bulk call (their weight stays far below what a sidecar takes), and calls under way at once. */
const BULK = 64;
const BULK_WEIGHT = 1_000_000;
const CALLS = 4;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 2_000;

interface Entry {
  stream: string;
  topic: Topic;
  event: CloudEvent;
  weight: number;
  /** Was in a bulk call that failed as a whole, maybe because of another event: it goes by itself from now on. */
  alone: boolean;
  settle: { published: () => void; stopped: (error: Error) => void };
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
  private waiting = { count: 0, weight: 0 };
  private idle: (() => void)[] = [];
  private stopped = false;

  constructor(private readonly publisher: EventPublisher) {}

  /** Number of events not yet accepted. */
  get size(): number {
    return this.waiting.count;
  }

  /** When the oldest of them happened, ms since 1970; undefined when there is none. A stream's first is its oldest. */
  get oldest(): number | undefined {
    let oldest: number | undefined;
    for (const [first] of this.streams.values()) {
      const at = first && Date.parse(first.event.time);
      if (at && (oldest === undefined || at < oldest)) oldest = at;
    }
    return oldest;
  }

  /** Their weight, see `weigh`. */
  get weight(): number {
    return this.waiting.weight;
  }

  /**
   * Queues the events of version entries, those of a stream in the order of their versions; resolves when the broker has accepted all.
   *
   * @throws UnknownEventTypeError for what a newer version of this app committed: none is queued, a replica that knows it publishes all
   * @throws PublishingStoppedError when the queue is stopped first
   */
  async publishEntries(entries: readonly SlotEntry[]): Promise<void> {
    for (const { events } of entries) events.forEach(topicFor);
    const ordered = [...entries].sort((a, b) => a.version - b.version);
    await Promise.all(ordered.flatMap(({ stream, events }) => events.map((event) => this.publish(stream, event))));
  }

  /** Resolves when everything queued so far was accepted. */
  async whenEmpty(): Promise<void> {
    if (this.size > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** Stops trying; whoever waits for an event is told so. */
  stop(): void {
    this.stopped = true;
    for (const entry of [...this.streams.values()].flat()) entry.settle.stopped(new PublishingStoppedError());
    this.streams.clear();
    this.ready.clear();
    this.waiting = { count: 0, weight: 0 };
  }

  private publish(stream: string, event: CloudEvent): Promise<void> {
    if (this.stopped) return Promise.reject(new PublishingStoppedError());
    return new Promise((published, stopped) => {
      const weight = weigh(event);
      const entry = { stream, topic: topicFor(event), event, weight, alone: false, settle: { published, stopped } };
      const queue = this.streams.get(stream);
      this.waiting.count++;
      this.waiting.weight += weight;
      if (queue) queue.push(entry);
      else {
        this.streams.set(stream, [entry]);
        this.ready.add(stream);
      }
      this.schedule();
    });
  }

  /** Events of one transaction leave in the same call, and before its callers are answered. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      while (this.calls < CALLS && this.ready.size > 0) void this.call(this.takeBatch());
    });
  }

  /** First events of up to 64 streams, all of one topic. */
  private takeBatch(): Entry[] {
    const batch: Entry[] = [];
    let weight = 0;
    for (const stream of this.ready) {
      const entry = this.streams.get(stream)?.[0];
      const [first] = batch;
      if (!entry) continue;
      if (first && (entry.topic !== first.topic || entry.alone || weight + entry.weight > BULK_WEIGHT)) continue;
      batch.push(entry);
      weight += entry.weight;
      this.ready.delete(stream);
      if (entry.alone || batch.length === BULK) break;
    }
    return batch;
  }

  private async call(batch: Entry[]): Promise<void> {
    this.calls++;
    const failed = await this.send(batch);
    for (const entry of batch) if (!failed.has(entry.event.id)) this.accepted(entry);
    this.schedule();
    if (failed.size > 0) await this.backOff(failed);
    else this.failures = 0;
    for (const { stream, event } of batch) if (failed.has(event.id) && !this.stopped) this.ready.add(stream);
    this.calls--;
    this.schedule();
  }

  /** Ids of the events that were not accepted, with the reason. */
  private async send(entries: readonly Entry[]): Promise<Map<string, unknown>> {
    const [first, second] = entries;
    if (!first) return new Map();
    try {
      if (second) return await this.sendBulk(first.topic, entries);
      await this.publisher.publish(PUBSUB.durable, first.topic, first.event);
      return new Map();
    } catch (error) {
      for (const entry of entries) entry.alone = true;
      return new Map(entries.map(({ event }) => [event.id, error]));
    }
  }

  private async sendBulk(topic: Topic, entries: readonly Entry[]): Promise<Map<string, unknown>> {
    const events = entries.map(({ event }) => event);
    const failures = await this.publisher.publishBulk(PUBSUB.durable, topic, events);
    return new Map(failures.map(({ event, error }) => [event.id, error]));
  }

  private accepted(entry: Entry): void {
    entry.settle.published();
    if (this.stopped) return;
    const queue = this.streams.get(entry.stream);
    queue?.shift();
    this.waiting.count--;
    this.waiting.weight -= entry.weight;
    if (queue && queue.length > 0) this.ready.add(entry.stream);
    else this.streams.delete(entry.stream);
    if (this.size === 0) this.idle.splice(0).forEach((resolve) => resolve());
  }

  private async backOff(failed: Map<string, unknown>): Promise<void> {
    const pause = Math.min(FIRST_DELAY_MS * 2 ** this.failures++, LONGEST_DELAY_MS);
    const [reason] = failed.values();
    this.logger.warn(`${failed.size} events not accepted, next try in ${pause} ms: ${String(reason)}`);
    await delay(pause);
  }
}

/** @throws UnknownEventTypeError */
function topicFor({ type }: CloudEvent): Topic {
  if (isEventType(type)) return topicOf(type);
  throw new UnknownEventTypeError(type);
}
