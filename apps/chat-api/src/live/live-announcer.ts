import { Injectable, Logger } from '@nestjs/common';
import { currentContext, EventPublisher, PUBSUB } from '@errand/dapr';
import { event, toCloudEvent, TOPICS, type CloudEvent, type Notification, type TaskEvent } from '@errand/events';

/** Messages in one bulk call. */
const BULK = 100;
/** What may wait while a call is under way: more than that, and the broker is not there to take it. */
const MOST_WAITING = 5_000;

/**
 * Tells every replica, through topic `task-updates`, that something of a user changed. Best effort on purpose: a browser that misses a
 * message sees by the stream's heartbeat that it is behind. What is announced while a call is under way leaves together in the next one.
 */
@Injectable()
export class LiveAnnouncer {
  private readonly logger = new Logger(LiveAnnouncer.name);
  private waiting: CloudEvent[] = [];
  private sending = false;

  constructor(private readonly publisher: EventPublisher) {}

  /** Announces a committed task event; other events are of no interest to a page. */
  announce({ type, data, traceparent }: CloudEvent): void {
    if (!type.startsWith('errand.task.')) return;
    const { userId, userVersion, taskId, correlationId } = data as TaskEvent;
    const message = event('errand.live.task.v1', { userId, userVersion, taskId, type, correlationId });
    this.send(toCloudEvent(message, from(traceparent)));
  }

  /** Announces a reminder that was just delivered, or read. */
  announceReminder(userId: string, notification: Notification): void {
    const message = event('errand.live.reminder.v1', { userId, notification });
    this.send(toCloudEvent(message, from(currentContext()?.traceparent)));
  }

  private send(message: CloudEvent): void {
    if (this.waiting.length >= MOST_WAITING) this.lose(this.waiting.splice(0).length, 'too many are waiting');
    this.waiting.push(message);
    if (!this.sending) void this.sendAll();
  }

  private async sendAll(): Promise<void> {
    this.sending = true;
    await Promise.resolve(); // the announcements of one transaction come one after the other
    while (this.waiting.length > 0) await this.sendBulk(this.takeBulk());
    this.sending = false;
  }

  /** One of a user: those of a call arrive in no promised order, and to a page a number left out is a message lost. */
  private takeBulk(): CloudEvent[] {
    const users = new Map<string, CloudEvent>();
    this.waiting = this.waiting.filter((message) => {
      if (users.size >= BULK || users.has(message.partitionkey)) return true;
      users.set(message.partitionkey, message);
      return false;
    });
    return [...users.values()];
  }

  private async sendBulk(messages: readonly CloudEvent[]): Promise<void> {
    try {
      const [first, ...others] = await this.publisher.publishBulk(PUBSUB.live, TOPICS.taskUpdates, messages);
      if (first) this.lose(others.length + 1, first.error);
    } catch (error) {
      this.lose(messages.length, error);
    }
  }

  private lose(messages: number, reason: unknown): void {
    this.logger.warn(`${messages} live messages not sent, browsers catch up by the heartbeat: ${String(reason)}`);
  }
}

/** This service, within the trace of what it announces. */
const from = (traceparent: string | undefined) =>
  ({ source: 'chat-api', ...(traceparent !== undefined && { traceparent }) }) as const;
