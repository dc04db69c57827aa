import type { AppId, Topic } from '../topics.js';
import { CATALOG } from './catalog.js';
import type { CatalogEntry } from './catalog-entry.js';
import { EVENT_TYPES, type EventType } from './event-types.js';

/** One way of the flow: who publishes what to which topic for whom. */
export interface Edge {
  readonly producer: AppId;
  readonly topic: Topic;
  readonly consumer: AppId;
  /** The event types that take this way. */
  readonly types: readonly EventType[];
}

/** All ways of the flow, as data: tests compare it with what really happened, and documents are generated from it. */
export const EDGES: readonly Edge[] = edges();

function edges(): Edge[] {
  const found = new Map<string, Edge & { types: EventType[] }>();
  for (const [type, step] of steps()) {
    const id = Object.values(step).join(' ');
    const edge = found.get(id) ?? { ...step, types: [] };
    edge.types.push(type);
    found.set(id, edge);
  }
  return [...found.values()];
}

function steps(): [EventType, Omit<Edge, 'types'>][] {
  return EVENT_TYPES.flatMap((type) => {
    const { producers, topic, consumers }: CatalogEntry = CATALOG[type];
    return producers.flatMap((producer) =>
      consumers.map((consumer): [EventType, Omit<Edge, 'types'>] => [type, { producer, topic, consumer }]),
    );
  });
}
