import { TOPICS, type CloudEvent } from '@errand/events';
import type { StoredDeadLetter } from './dead-letter.js';
import { NotReplayableError } from './dead-letters.errors.js';

/** Attributes that the sidecar added when it delivered the event, and will add again. */
const ADDED = new Set(['topic', 'pubsubname', 'traceid', 'tracestate', 'expiration']);
const REQUIRED = ['id', 'source', 'type'] as const;
const DURABLE: readonly string[] = [TOPICS.taskEvents, TOPICS.reminders];

/**
 * The original as it was published, ready to be published again.
 *
 * @throws NotReplayableError when it is no CloudEvent, or came from no durable topic
 */
export function replayable({ id, topic, original }: StoredDeadLetter): CloudEvent {
  if (!DURABLE.includes(topic)) throw new NotReplayableError(id, `"${topic}" is none of ${DURABLE.join(', ')}`);
  if (typeof original !== 'object' || original === null) throw new NotReplayableError(id, 'it is no CloudEvent');
  const attributes = Object.fromEntries(Object.entries(original).filter(([name]) => !ADDED.has(name)));
  const missing = REQUIRED.filter((name) => typeof attributes[name] !== 'string');
  if (missing.length > 0) throw new NotReplayableError(id, `it is no CloudEvent, it has no ${missing.join(', ')}`);
  return { ...attributes, partitionkey: partitionKeyOf(attributes) } as CloudEvent;
}

function partitionKeyOf({ partitionkey, id }: Record<string, unknown>): unknown {
  return typeof partitionkey === 'string' ? partitionkey : id;
}
