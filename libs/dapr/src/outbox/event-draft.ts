import { event, toCloudEvent, type CloudEvent, type DataOf, type EventType, type ProducerOf } from '@errand/events';
import { randomUUID } from 'node:crypto';
import { currentContext } from '../context/request-context.js';

/** What the outbox fills in when the event is committed. */
type Stamped = 'eventId' | 'userId' | 'userVersion' | 'occurredAt' | 'correlationId';

/** The types that are durable facts; live messages and dead letters do not go through the outbox. */
export type FactType = Exclude<EventType, `errand.live.${string}` | `errand.deadletter.${string}`>;

/**
 * An event as it is decided: its type, its producer and the data that is the producer's own; the correlation id where another request than
 * the running one started it all.
 */
export type EventDraft = {
  [T in FactType]: { type: T; source: ProducerOf<T>; data: Omit<DataOf<T>, Stamped>; correlationId?: string };
}[FactType];

/**
 * The CloudEvent of a draft: with its id, user, number, moment, and the correlation id and trace of the running request.
 *
 * @param userVersion number of the event in the producer's stream of that user, gapless
 * @throws InvalidEventError when the draft breaks the contract: a defect of the producer, found before anything is written
 */
export function stamp(draft: EventDraft, userId: string, userVersion: number, at: Date): CloudEvent {
  const context = currentContext();
  const eventId = randomUUID();
  const correlationId = draft.correlationId ?? context?.correlationId ?? eventId;
  const data = { ...draft.data, eventId, userId, userVersion, occurredAt: at.toISOString(), correlationId };
  const fact = event<FactType>(draft.type, data as DataOf<FactType>);
  return toCloudEvent(fact, {
    source: draft.source,
    ...(context?.traceparent && { traceparent: context.traceparent }),
  });
}
