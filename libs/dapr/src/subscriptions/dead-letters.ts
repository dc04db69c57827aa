import { Injectable, Logger } from '@nestjs/common';
import { event, toCloudEvent, TOPICS, type AppId } from '@errand/events';
import { randomUUID } from 'node:crypto';
import { ServiceConfig } from '../config/service-config.js';
import { currentContext } from '../context/request-context.js';
import { EventPublisher, PUBSUB } from '../publish/event-publisher.js';

const LONGEST_REASON = 4_000;

/** Keeps what a consumer cannot digest: publishes it, with the reason, to the topic `dead-letters`, where audit-svc stores it. */
@Injectable()
export class DeadLetters {
  private readonly logger = new Logger(DeadLetters.name);

  constructor(
    private readonly publisher: EventPublisher,
    private readonly config: ServiceConfig,
  ) {}

  /**
   * @param topic where the message came from
   * @param original the delivery as it arrived
   * @param reason why it cannot be digested, a sentence
   * @param attempts how often it was tried by this process
   * @throws PublishError, SidecarUnreachableError: then the delivery must not be acknowledged
   */
  async publish(topic: string, original: unknown, reason: string, attempts = 1): Promise<void> {
    const { id, type } = (original ?? {}) as { id?: unknown; type?: unknown };
    const correlationId = currentContext()?.correlationId;
    const subscriber = this.config.APP_ID as AppId;
    const data = {
      deadLetterId: randomUUID(),
      original: original ?? null,
      ...(typeof type === 'string' && { originalType: type.slice(0, 1_000) }),
      ...(typeof id === 'string' && { originalId: id.slice(0, 1_000) }),
      topic,
      subscriber,
      reason: reason.slice(0, LONGEST_REASON),
      attempts,
      ...(correlationId && { correlationId }),
      occurredAt: new Date().toISOString(),
    };
    this.logger.error(`dead letter from ${topic}: ${reason}`);
    const letter = toCloudEvent(event('errand.deadletter.v1', data), { source: subscriber });
    await this.publisher.publish(PUBSUB.durable, TOPICS.deadLetters, letter);
  }
}
