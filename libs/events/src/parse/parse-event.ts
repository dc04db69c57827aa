import { attributesOf } from '../attributes.js';
import { CATALOG } from '../catalog/catalog.js';
import { type DataOf, type EventType, type EventTypeOn, topicOf } from '../catalog/event-types.js';
import type { Topic } from '../topics.js';
import { isTraceparent } from '../traceparent.js';
import { type ParserUpcasts, createParser } from './parser.js';
import { type CurrentEventType, UPCASTS } from './upcast.js';

/** A valid event of one type, in the newest version of its data. */
export interface ParsedEventOf<K extends EventType> {
  readonly type: K;
  /** The type as it was published: an older version than `type` if it was upcast. */
  readonly receivedType: EventType;
  /** `eventId` of a fact, the same at every delivery; of a live message the id of its envelope. */
  readonly id: string;
  /** Who published it, as `errand/<app>`. */
  readonly source: string;
  /** `task/<id>`, `user/<id>`, `reminder/<id>` or `dead-letter/<id>`. */
  readonly subject: string;
  readonly correlationId: string;
  readonly partitionKey: string;
  /** W3C Trace Context, where the envelope has a valid one. */
  readonly traceparent?: string;
  /** An instance of the event's class with declared fields only. */
  readonly data: DataOf<K>;
}

/** Any valid event: `switch (event.type)` narrows `event.data`. */
export type ParsedEvent<K extends EventType = CurrentEventType> = { [T in K]: ParsedEventOf<T> }[K];

const parse = createParser(CATALOG, UPCASTS as ParserUpcasts);

/**
 * Reads a message of a topic: the one door through which events enter a consumer.
 * Fields that the contract does not declare are left out, so a newer producer's optional fields change nothing; a
 * superseded version is upcast. Attributes such as the correlation id come from the data, not from the envelope.
 * @param input a CloudEvents 1.0 envelope as an object; its `data` an object or JSON text.
 * @returns the event, narrowed by its `type`.
 * @throws {InvalidEventError} if the envelope or the data breaks the contract; lists every broken rule.
 * @throws {UnknownEventTypeError} if the type is in no version in the catalog.
 * @throws {UnsupportedEventVersionError} if the catalog has other major versions of the type only.
 * @see https://docs.dapr.io/developing-applications/building-blocks/pubsub/pubsub-cloudevents/
 */
export function parseEvent(input: unknown): ParsedEvent {
  const { envelope, type, data } = parse(input);
  const derived = attributesOf(data as DataOf<EventType>);
  const event = {
    type,
    receivedType: envelope.type,
    id: derived.id ?? envelope.id,
    source: envelope.source,
    subject: derived.subject,
    correlationId: derived.correlationId,
    partitionKey: derived.partitionKey,
    ...(isTraceparent(envelope.traceparent) && { traceparent: envelope.traceparent }),
    data,
  };
  return event as ParsedEvent;
}

/** True if the event is of a topic: narrows it to the types of that topic. */
export function isEventOn<T extends Topic>(
  topic: T,
  event: ParsedEvent,
): event is ParsedEvent<EventTypeOn<T> & CurrentEventType> {
  return topicOf(event.type) === topic;
}
