import { Injectable, Logger } from '@nestjs/common';
import { EventPublisher, PUBSUB } from '@errand/dapr';
import { event, toCloudEvent, TOPICS, type CloudEvent, type Notification, type TaskEvent } from '@errand/events';

/**
 * Tells every replica, through topic `task-updates`, that something of a user changed. Best effort on purpose: a browser that misses a
 * message sees by the stream's heartbeat that it is behind.
 */
@Injectable()
export class LiveAnnouncer {
  private readonly logger = new Logger(LiveAnnouncer.name);

  constructor(private readonly publisher: EventPublisher) {}

  /** Announces a committed task event; other events are of no interest to a page. */
  announce({ type, data }: CloudEvent): void {
    if (!type.startsWith('errand.task.')) return;
    const { userId, userVersion, taskId, correlationId } = data as TaskEvent;
    this.send(toCloudEvent(event('errand.live.task.v1', { userId, userVersion, taskId, type, correlationId }), SOURCE));
  }

  /** Announces a reminder that was just delivered, or read. */
  announceReminder(userId: string, notification: Notification): void {
    this.send(toCloudEvent(event('errand.live.reminder.v1', { userId, notification }), SOURCE));
  }

  private send(message: CloudEvent): void {
    this.publisher.publish(PUBSUB.live, TOPICS.taskUpdates, message).catch((error: unknown) => {
      this.logger.warn(`live message not sent, browsers catch up by the heartbeat: ${String(error)}`);
    });
  }
}

const SOURCE = { source: 'chat-api' } as const;
