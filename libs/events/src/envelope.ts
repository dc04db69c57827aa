import { randomUUID } from 'node:crypto';
import { attributesOf } from './attributes.js';
import type { DomainEvent } from './catalog/event.js';
import type { DataOf, EventType, ProducerOf } from './catalog/event-types.js';
import { isTraceparent } from './traceparent.js';

/** Content type of a message that is a whole CloudEvent: daprd then keeps the envelope instead of making its own. */
export const CLOUD_EVENT_CONTENT_TYPE = 'application/cloudevents+json';

/**
 * A CloudEvents 1.0 envelope in JSON (https://github.com/cloudevents/spec), structured mode.
 * Extension attributes are in lower case, as the specification demands.
 */
export interface CloudEvent<T = unknown, K extends string = string> {
  readonly specversion: '1.0';
  /** `eventId` of a fact; together with `source` unique. */
  readonly id: string;
  readonly source: `errand/${string}`;
  readonly type: K;
  /** RFC 3339, UTC. */
  readonly time: string;
  /** What it is about: `task/<id>`, `user/<id>`, `reminder/<id>` or `dead-letter/<id>`. */
  readonly subject: string;
  readonly datacontenttype: 'application/json';
  readonly correlationid: string;
  /** W3C Trace Context, by the CloudEvents extension for distributed tracing. */
  readonly traceparent?: string;
  /** The user's id, by the CloudEvents extension for partitioning: one user's events stay in order. */
  readonly partitionkey: string;
  readonly data: T;
}

/** What the envelope needs and the event does not know. */
export interface EnvelopeOptions<K extends EventType> {
  /** App id of the publishing service, one of the producers in the catalog. */
  readonly source: ProducerOf<K>;
  /** W3C `traceparent` of the request; an invalid one is left out, as the standard demands. */
  readonly traceparent?: string;
  /** Id of a live message, which has none of its own. @default a random UUID */
  readonly id?: string;
  /** Time of a live message. @default now */
  readonly time?: string;
}

/**
 * Puts an event into its CloudEvents envelope.
 * @param event from `event()`.
 * @param options the publishing app; id and time are taken from the data wherever it has them.
 * @returns plain JSON, to be published with `CLOUD_EVENT_CONTENT_TYPE` and `partitionkey` as Dapr's `partitionKey`.
 */
export function toCloudEvent<K extends EventType>(
  event: DomainEvent<K>,
  options: EnvelopeOptions<K>,
): CloudEvent<DataOf<K>, K> {
  const derived = attributesOf(event.data);
  return {
    specversion: '1.0',
    id: derived.id ?? options.id ?? randomUUID(),
    source: `errand/${options.source}`,
    type: event.type,
    time: derived.time ?? options.time ?? new Date().toISOString(),
    subject: derived.subject,
    datacontenttype: 'application/json',
    correlationid: derived.correlationId,
    ...(isTraceparent(options.traceparent) && { traceparent: options.traceparent }),
    partitionkey: derived.partitionKey,
    data: event.data,
  };
}
