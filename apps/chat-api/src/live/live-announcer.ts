import { Injectable, Logger } from '@nestjs/common';
import { currentContext, EventPublisher, PUBSUB } from '@errand/dapr';
import {
  event,
  LIVE_LIMITS,
  toCloudEvent,
  TOPICS,
  type CloudEvent,
  type LiveChange,
  type LiveTurnV1,
  type Notification,
  type TaskEvent,
} from '@errand/events';
import { randomUUID } from 'node:crypto';

/** Messages that are about one user, in one bulk call. */
const BULK = 100;
/** How long changes gather: nobody sees it, and it is one message instead of many, which cost as much as the facts they tell of. */
const GATHER_MS = 20;
/** What may wait while a call is under way: more than that, and the broker is not there to take it. */
const MOST_WAITING = 5_000;

/** A change that is still to be told of, within the trace that made it. */
interface Told {
  change: LiveChange;
  traceparent: string | undefined;
}

/**
 * Tells every replica, through topic `task-updates`, that something of a user changed. Best effort on purpose: a browser that misses a
 * message sees by the stream's heartbeat that it is behind. What is announced within 20 ms, or while a call is under way, leaves together.
 */
@Injectable()
export class LiveAnnouncer {
  private readonly logger = new Logger(LiveAnnouncer.name);
  private changes: Told[] = [];
  private messages: CloudEvent[] = [];
  private sending = false;

  constructor(private readonly publisher: EventPublisher) {}

  /** Announces a committed task event; other events are of no interest to a page. */
  announce({ type, data, traceparent }: CloudEvent): void {
    if (!type.startsWith('errand.task.')) return;
    const { userId, userVersion, taskId, correlationId } = data as TaskEvent;
    this.makeRoom(this.changes);
    this.changes.push({ change: { userId, userVersion, taskId, type, correlationId }, traceparent });
    void this.sendAll();
  }

  /** Announces a reminder that was just delivered, or read. */
  announceReminder(userId: string, notification: Notification): void {
    this.enqueue(toCloudEvent(event('errand.live.reminder.v1', { userId, notification }), here()));
  }

  /** Announces that something waits for a yes of the user, or was decided. */
  announceApprovals(userId: string): void {
    const correlationId = currentContext()?.correlationId ?? randomUUID();
    this.enqueue(toCloudEvent(event('errand.live.approvals.v1', { userId, correlationId }), here()));
  }

  /** Announces how far the language model is with what a user said. */
  announceTurn(userId: string, { steps, ...turn }: Omit<LiveTurnV1, 'userId' | 'correlationId'>): void {
    const correlationId = currentContext()?.correlationId ?? randomUUID();
    const data = { userId, correlationId, ...turn, ...(steps && steps.length > 0 && { steps }) };
    this.enqueue(toCloudEvent(event('errand.live.turn.v1', data), here()));
  }

  private enqueue(message: CloudEvent): void {
    this.makeRoom(this.messages);
    this.messages.push(message);
    void this.sendAll();
  }

  private async sendAll(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.changes.length + this.messages.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      await this.sendBulk(this.changes.splice(0, LIVE_LIMITS.changes), this.takeMessages());
    }
    this.sending = false;
  }

  /** One of a user: the messages of a call arrive in no promised order. */
  private takeMessages(): CloudEvent[] {
    const users = new Map<string, CloudEvent>();
    this.messages = this.messages.filter((message) => {
      if (users.size >= BULK || users.has(message.partitionkey)) return true;
      users.set(message.partitionkey, message);
      return false;
    });
    return [...users.values()];
  }

  private async sendBulk(changes: readonly Told[], others: readonly CloudEvent[]): Promise<void> {
    try {
      const messages = changes.length > 0 ? [messageOf(changes), ...others] : others;
      const failed = await this.publisher.publishBulk(PUBSUB.live, TOPICS.taskUpdates, messages);
      for (const { event, error } of failed) this.lose(event === messages[0] ? changes.length || 1 : 1, error);
    } catch (error) {
      this.lose(changes.length + others.length, error);
    }
  }

  private makeRoom(waiting: unknown[]): void {
    if (waiting.length >= MOST_WAITING) this.lose(waiting.splice(0).length, 'too many are waiting');
  }

  private lose(messages: number, reason: unknown): void {
    this.logger.warn(`${messages} live messages not sent, browsers catch up by the heartbeat: ${String(reason)}`);
  }
}

/** One message for all, in the trace of the first. */
function messageOf(told: readonly Told[]): CloudEvent {
  const changes = told.map(({ change }) => change);
  return toCloudEvent(event('errand.live.task.v2', { changes }), from(told[0]?.traceparent));
}

/** This service, within the trace of what it announces. */
const from = (traceparent: string | undefined) =>
  ({ source: 'chat-api', ...(traceparent !== undefined && { traceparent }) }) as const;

/** The same, of the request that is being answered. */
const here = () => from(currentContext()?.traceparent);
