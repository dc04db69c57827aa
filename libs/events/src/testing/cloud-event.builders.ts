import { CATALOG } from '../catalog/catalog.js';
import { event } from '../catalog/event.js';
import type { DataOf, EventType, ProducerOf } from '../catalog/event-types.js';
import { type CloudEvent, type EnvelopeOptions, toCloudEvent } from '../envelope.js';
import { type ParsedEventOf, parseEvent } from '../parse/parse-event.js';
import type { CurrentEventType } from '../parse/upcast.js';
import { TEST_NOW } from './defaults.js';
import { uuidFrom } from './uuid-from.js';

/**
 * An envelope as it leaves the producer.
 * @param type a key of the catalog.
 * @param data from a builder.
 * @param options what to say otherwise; the source is the first producer in the catalog.
 */
export function aCloudEvent<K extends EventType>(
  type: K,
  data: DataOf<K>,
  options: Partial<EnvelopeOptions<K>> = {},
): CloudEvent<DataOf<K>, K> {
  const source = CATALOG[type].producers[0] as ProducerOf<K>;
  return toCloudEvent(event(type, data), { source, id: uuidFrom(JSON.stringify(data)), time: TEST_NOW, ...options });
}

/** An event as a handler gets it, after the way through JSON and the parser. */
export function aParsedEvent<K extends CurrentEventType>(
  type: K,
  data: DataOf<K>,
  options: Partial<EnvelopeOptions<K>> = {},
): ParsedEventOf<K> {
  const wire: unknown = JSON.parse(JSON.stringify(aCloudEvent(type, data, options)));
  return parseEvent(wire) as unknown as ParsedEventOf<K>;
}
