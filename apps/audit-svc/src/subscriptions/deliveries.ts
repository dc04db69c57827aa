import { Injectable } from '@nestjs/common';
import { EventReceiver, type BulkDeliveryStatus, type DeliveryStatus, type EventHandler } from '@errand/dapr';

/** Body of a bulk delivery. @see https://docs.dapr.io/developing-applications/building-blocks/pubsub/pubsub-bulk/ */
interface BulkDelivery {
  entries: { entryId: string; event: unknown }[];
}

/** What the sidecar brings, one event or many. */
@Injectable()
export class Deliveries {
  constructor(private readonly receiver: EventReceiver) {}

  /**
   * Hands each event to the handler, all at once, under its own correlation id, and answers for each: one that fails is delivered again
   * alone. Never throws.
   */
  async receive(body: unknown, handler: EventHandler): Promise<DeliveryStatus | BulkDeliveryStatus> {
    const topic = topicOf(body);
    if (!isBulk(body)) return this.receiver.receive(topic, body, handler);
    const statuses = body.entries.map(async ({ entryId, event }) => {
      return { entryId, ...(await this.receiver.receive(topic, event, handler)) };
    });
    return { statuses: await Promise.all(statuses) };
  }
}

function isBulk(body: unknown): body is BulkDelivery {
  return Array.isArray((body as Partial<BulkDelivery> | undefined)?.entries);
}

/** The sidecar writes the topic into a bulk delivery, and into a CloudEvent. */
function topicOf(body: unknown): string {
  const topic = (body as { topic?: unknown } | undefined)?.topic;
  return typeof topic === 'string' && topic !== '' ? topic : 'unknown';
}
