import { Injectable } from '@nestjs/common';
import type { CloudEvent } from '@errand/events';
import { Sidecar } from '../client/sidecar.js';
import { withTimeout } from '../client/with-timeout.js';
import { PublishError } from '../errors/dapr.errors.js';
import { sidecarAnswer, translate } from '../errors/sdk-failure.js';
import { EventMetrics } from '../metrics/event.metrics.js';

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
/** The sidecar passes on what it is given. It would take the event apart, put it together again and exchange its trace (ADR 9). */
const AS_IT_IS = { rawPayload: 'true' };

/** As a bulk call's answer names what was refused. @see https://docs.dapr.io/reference/api/pubsub_api/ */
interface FailedEntry {
  entryId: string;
  error?: string;
}

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
  constructor(
    private readonly sidecar: Sidecar,
    private readonly metrics: EventMetrics = new EventMetrics(),
  ) {}

  /**
   * Publishes one event and returns when the broker has accepted it.
   *
   * @throws PublishError, SidecarUnreachableError
   */
  async publish(pubsub: PubSubName, topic: string, event: CloudEvent): Promise<void> {
    await this.counted([event], this.publishOne(pubsub, topic, event));
  }

  /**
   * Publishes several events of one topic in one call, in no promised order: never give it two of one user.
   *
   * @returns the events that were not accepted, empty when all were
   * @throws PublishError when the call was refused as a whole, SidecarUnreachableError when there was no answer in time
   */
  publishBulk(pubsub: PubSubName, topic: string, events: readonly CloudEvent[]): Promise<FailedEvent[]> {
    return this.counted(events, this.publishAll(pubsub, topic, events));
  }

  private async publishOne(pubsub: PubSubName, topic: string, event: CloudEvent): Promise<FailedEvent[]> {
    const what = `publish of ${event.type} to ${topic}`;
    const options = { contentType: CLOUD_EVENT, metadata: { partitionKey: event.partitionkey, ...AS_IT_IS } };
    const call = this.sidecar.client.pubsub.publish(pubsub, topic, addressed(event, pubsub, topic), options);
    const { error } = await withTimeout(what, TIMEOUT_MS, call);
    if (error) throw translate(what, error, PublishError);
    return [];
  }

  private async publishAll(pubsub: PubSubName, topic: string, events: readonly CloudEvent[]): Promise<FailedEvent[]> {
    const what = `bulk publish of ${events.length} events to ${topic}`;
    // Not the SDK's `publishBulk`: it looks for `entryID` in the answer where daprd says `entryId`, and so takes what the broker
    // refused for published.
    const path = `${this.sidecar.url}/v1.0-alpha1/publish/bulk/${pubsub}/${topic}?metadata.rawPayload=true`;
    const body = events.map((event) => ({
      entryId: event.id,
      event: JSON.stringify(addressed(event, pubsub, topic)),
      contentType: 'text/plain', // of the entry, not of the message: this one is passed on as it is, JSON is read and written again
      metadata: { partitionKey: event.partitionkey },
    }));
    const call = this.sidecar.raw.execute(path, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    });
    try {
      await withTimeout(what, TIMEOUT_MS, call);
      return [];
    } catch (failure) {
      const refused = refusedEntries(failure);
      if (!refused) throw translate(what, failure, PublishError);
      return events.flatMap((event) => {
        const reason = refused.get(event.id);
        return reason === undefined ? [] : [{ event, error: refusal(what, reason) }];
      });
    }
  }

  private async counted(events: readonly CloudEvent[], call: Promise<FailedEvent[]>): Promise<FailedEvent[]> {
    let failed = events;
    try {
      const refused = await call;
      failed = refused.map(({ event }) => event);
      return refused;
    } finally {
      for (const event of events)
        this.metrics.wasPublished(event.type, failed.includes(event) ? 'refused' : 'accepted');
    }
  }
}

/** The event with the attributes that a sidecar would add. */
function addressed(event: CloudEvent, pubsubname: PubSubName, topic: string): object {
  return { ...event, pubsubname, topic };
}

/** Entry ids and reasons, when the sidecar told event by event what was refused. */
function refusedEntries(failure: unknown): Map<string, string> | undefined {
  const answer = sidecarAnswer(failure)?.body;
  const { failedEntries } = (typeof answer === 'object' && answer ? answer : {}) as { failedEntries?: FailedEntry[] };
  if (!Array.isArray(failedEntries) || failedEntries.length === 0) return undefined;
  return new Map(failedEntries.map(({ entryId, error }) => [entryId, error ?? 'no reason given']));
}

function refusal(what: string, reason: string): PublishError {
  return new PublishError(`${what}: ${reason}`, 'ERR_PUBSUB_PUBLISH_MESSAGE', 500, 'retry');
}
