import { build } from '../validation/build.js';
import { CATALOG } from './catalog.js';
import { type DataOf, type EventType, type TopicOf, topicOf } from './event-types.js';

/** An event that was checked and is ready for the envelope. */
export interface DomainEvent<K extends EventType = EventType> {
  readonly type: K;
  readonly topic: TopicOf<K>;
  readonly data: DataOf<K>;
}

/**
 * Makes an event of the catalog. Checks the data like a consumer does, so that a mistake fails in the request that made
 * it and not in every consumer, and drops undeclared fields, so that nothing leaves the service by accident.
 * @param type a key of the catalog; topic and type of the data follow from it.
 * @param data plain JSON: ISO strings, no `Date`.
 * @returns the event with a copy of the data.
 * @throws {InvalidEventError} if the data breaks the contract.
 * @example event('errand.reminder.acknowledged.v1', { eventId, userId, userVersion, … });
 */
export function event<K extends EventType>(type: K, data: DataOf<K>): DomainEvent<K> {
  const checked = build<object>(CATALOG[type].class, data, '/data', type) as DataOf<K>;
  return { type, topic: topicOf(type), data: checked };
}
