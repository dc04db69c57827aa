import { Injectable } from '@nestjs/common';
import type { CloudEvent } from '@errand/events';
import { Sidecar } from '../client/sidecar.js';
import { withTimeout } from '../client/with-timeout.js';
import { PublishError } from '../errors/dapr.errors.js';
import { translate } from '../errors/sdk-failure.js';

/** Names of the pub/sub components, the same in every component set. */
export const PUBSUB = {
  /** Durable: facts, reminders, dead letters. */
  durable: 'pubsub',
  /** Broadcast: every replica gets every message, none is kept. */
  live: 'pubsub-live',
} as const;

export type PubSubName = (typeof PUBSUB)[keyof typeof PUBSUB];

const TIMEOUT_MS = 5_000;
const CLOUD_EVENT = 'application/cloudevents+json';

/** Result of a bulk call: the events that the broker did not accept, with the reason. */
export interface FailedEvent {
  event: CloudEvent;
  error: PublishError;
}

/**
 * Publishes CloudEvents as they are (Dapr does not wrap them again), keyed by user so that Kafka keeps a user's events in one partition.
 *
 * @see https://docs.dapr.io/reference/api/pubsub_api/
 */
@Injectable()
export class EventPublisher {
  constructor(private readonly sidecar: Sidecar) {}

  /**
   * Publishes one event and returns when the broker has accepted it.
   *
   * @throws PublishError, SidecarUnreachableError
   */
  async publish(pubsub: PubSubName, topic: string, event: CloudEvent): Promise<void> {
    const what = `publish of ${event.type} to ${topic}`;
    const options = { contentType: CLOUD_EVENT, metadata: { partitionKey: event.partitionkey } };
    const call = this.sidecar.client.pubsub.publish(pubsub, topic, event, options);
    const { error } = await withTimeout(what, TIMEOUT_MS, call);
    if (error) throw translate(what, error, PublishError);
  }

  /**
   * Publishes several events of one topic in one call, in no promised order: never give it two of one user.
   *
   * @returns the events that were not accepted, empty when all were
   * @throws SidecarUnreachableError when the call did not return in time
   */
  async publishBulk(pubsub: PubSubName, topic: string, events: readonly CloudEvent[]): Promise<FailedEvent[]> {
    const what = `bulk publish of ${events.length} events to ${topic}`;
    const byId = new Map(events.map((event) => [event.id, event]));
    const messages = events.map((event) => ({
      entryID: event.id,
      event,
      contentType: CLOUD_EVENT,
      metadata: { partitionKey: event.partitionkey },
    }));
    const { failedMessages } = await withTimeout(
      what,
      TIMEOUT_MS,
      this.sidecar.client.pubsub.publishBulk(pubsub, topic, messages),
    );
    return failedMessages.flatMap(({ message, error }) => {
      const event = byId.get(message.entryID);
      return event ? [{ event, error: asPublishError(what, error) }] : [];
    });
  }
}

function asPublishError(what: string, error: Error): PublishError {
  const translated = translate(what, error, PublishError);
  return translated instanceof PublishError
    ? translated
    : new PublishError(translated.message, translated.code, 0, 'retry', { cause: error });
}
