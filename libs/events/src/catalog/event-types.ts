import { CATALOG } from './catalog.js';

type Catalog = typeof CATALOG;

/** Name of an event type with its major version: a key of the catalog. */
export type EventType = keyof Catalog;

/** The data of an event type. */
export type DataOf<K extends EventType> = InstanceType<Catalog[K]['class']>;

/** The topic of an event type. */
export type TopicOf<K extends EventType> = Catalog[K]['topic'];

/** The apps that may publish an event type. */
export type ProducerOf<K extends EventType> = Catalog[K]['producers'][number];

/** The apps that act on an event type. */
export type ConsumerOf<K extends EventType> = Catalog[K]['consumers'][number];

/** The event types of a topic. */
export type EventTypeOn<T extends Catalog[EventType]['topic']> = {
  [K in EventType]: TopicOf<K> extends T ? K : never;
}[EventType];

/** All event types, in the order of the catalog. */
export const EVENT_TYPES = Object.keys(CATALOG) as readonly EventType[];

/** True if the text is an event type of the catalog. */
export function isEventType(value: string): value is EventType {
  return Object.hasOwn(CATALOG, value);
}

/** The topic of an event type. */
export function topicOf<K extends EventType>(type: K): TopicOf<K> {
  return CATALOG[type].topic;
}
