import { EventError, isEventType, parseEvent, topicOf, type DeadLetterV1, type ParsedEvent } from '@errand/events';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../log/canonical-json.js';
import type { DeadLetter } from './dead-letter.js';

/** Attributes of an undelivered message, as far as it has them. */
interface Attributes {
  id?: string;
  type?: string;
  topic?: string;
  correlationid?: string;
}

/**
 * Reads a message of the topic `dead-letters`, whatever it is: nothing that arrives here is refused.
 *
 * @param body an `errand.deadletter.v1`, or any message that a sidecar moved here
 * @param now ISO time, for a message that does not say when it was given up
 */
export function readDeadLetter(body: unknown, now: string): DeadLetter {
  const event = eventIn(body);
  return event?.type === 'errand.deadletter.v1' ? fromReport(event.data) : fromUndelivered(body, now);
}

/** The event in a message; undefined when it is none of the catalog's. */
export function eventIn(body: unknown): ParsedEvent | undefined {
  try {
    return parseEvent(body);
  } catch (error) {
    if (error instanceof EventError) return undefined;
    throw error;
  }
}

function fromReport({ deadLetterId, ...rest }: DeadLetterV1): DeadLetter {
  return { id: deadLetterId, form: 'reported', ...rest };
}

/** The same message has the same id at every delivery. */
function fromUndelivered(original: unknown, occurredAt: string): DeadLetter {
  const { id, type, topic: named, correlationid } = attributesOf(original);
  const topic = type !== undefined && isEventType(type) ? topicOf(type) : (named ?? 'unknown');
  const identity = createHash('sha256').update(canonicalJson([topic, id ?? original]));
  return {
    id: identity.digest('hex').slice(0, 32),
    form: 'undelivered',
    original,
    ...(type !== undefined && { originalType: type }),
    ...(id !== undefined && { originalId: id }),
    topic,
    ...(correlationid !== undefined && { correlationId: correlationid }),
    occurredAt,
  };
}

function attributesOf(original: unknown): Attributes {
  if (typeof original !== 'object' || original === null) return {};
  const names = ['id', 'type', 'topic', 'correlationid'];
  const texts = Object.entries(original).filter(([name, value]) => names.includes(name) && isText(value));
  return Object.fromEntries(texts) as Attributes;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 1_000;
