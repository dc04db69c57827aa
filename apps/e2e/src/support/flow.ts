import { APP_IDS, EDGES, isSuperseded, TOPICS, type EventType } from '@errand/events';
import type { LogLine, TestStack } from '@errand/testing';
import { keptDeadLetters } from './dead-letters.js';

/** One way of one event type, as text: `chat-api: errand.task.created.v1 on task-events -> audit-svc`. */
export type Way = string;

const DEAD_LETTER: EventType = 'errand.deadletter.v1';

const wayOf = (producer: string, type: string, topic: string, consumer: string): Way =>
  `${producer}: ${type} on ${topic} -> ${consumer}`;

/** Every way that the catalog knows and that something still takes. */
export function declaredWays(): Way[] {
  const ways = EDGES.flatMap(({ producer, topic, consumer, types }) =>
    types.filter((type) => !isSuperseded(type)).map((type) => wayOf(producer, type, topic, consumer)),
  );
  return ways.sort();
}

/**
 * Every way that an event has taken in this stack: from the line that each service logs at a delivery, and, since no service reads dead
 * letters as events, from those that audit-svc keeps.
 */
export async function takenWays(stack: TestStack): Promise<Way[]> {
  const ways = APP_IDS.flatMap((consumer) => received(stack, consumer).map((line) => taken(line, consumer)));
  const letters = (await keptDeadLetters(stack)).filter(({ form }) => form === 'reported');
  const given = letters.map(({ subscriber }) =>
    wayOf(String(subscriber), DEAD_LETTER, TOPICS.deadLetters, 'audit-svc'),
  );
  return [...new Set([...ways, ...given])].sort();
}

/** The deliveries that an app has logged. */
export function received(stack: TestStack, app: string): LogLine[] {
  return stack.log(app).filter(({ msg, eventType }) => eventType !== undefined && msg === `received ${eventType}`);
}

function taken({ eventType, eventSource, topic }: LogLine, consumer: string): Way {
  return wayOf(String(eventSource).replace(/^errand\//, ''), String(eventType), String(topic), consumer);
}
