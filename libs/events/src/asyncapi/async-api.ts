import { CATALOG } from '../catalog/catalog.js';
import type { CatalogEntry } from '../catalog/catalog-entry.js';
import { EDGES, type Edge } from '../catalog/edges.js';
import { EVENT_TYPES, type EventType } from '../catalog/event-types.js';
import { CLOUD_EVENT_CONTENT_TYPE } from '../envelope.js';
import { schemaFileName } from '../schema/schema-files.js';
import { TOPICS, type Topic } from '../topics.js';
import { CLOUD_EVENT_SCHEMA } from './cloud-event.schema.js';
import { TOPIC_DESCRIPTIONS } from './topic-descriptions.js';

/** File name of the document, in the folder of this library. */
export const ASYNC_API = 'asyncapi.json';

interface Ref {
  $ref: string;
}

/** One app that sends to a topic, or receives from it. */
type Side = Pick<Edge, 'topic' | 'types'> & { action: 'send' | 'receive'; app: string };

/**
 * The AsyncAPI 3 document of the flow, from the catalog: a channel for each topic, a message for each event type, an operation for each app
 * that sends to a topic or receives from it. Payloads refer to the schema files.
 *
 * @param samples a golden sample of each type, shown as its example
 * @returns the text of the file
 * @see https://www.asyncapi.com/docs/reference/specification/v3.0.0
 */
export function asyncApi(samples: ReadonlyMap<EventType, object>): string {
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Errand events',
      version: '1.0.0',
      description:
        'What the services of Errand tell each other through Dapr pub/sub. Generated: `npx nx run events:schemas`.',
      license: { name: 'MIT' },
    },
    defaultContentType: CLOUD_EVENT_CONTENT_TYPE,
    channels: Object.fromEntries(Object.values(TOPICS).map((topic) => [topic, channel(topic)])),
    operations: Object.fromEntries(
      sides().map((side) => [`${side.app}.${side.action}.${side.topic}`, operation(side)]),
    ),
    components: {
      schemas: { cloudEvent: CLOUD_EVENT_SCHEMA },
      messages: Object.fromEntries(EVENT_TYPES.map((type) => [type, message(type, samples.get(type))])),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function channel(topic: Topic): object {
  const types = EVENT_TYPES.filter((type) => CATALOG[type].topic === topic);
  return {
    address: topic,
    description: TOPIC_DESCRIPTIONS[topic],
    messages: Object.fromEntries(types.map((type) => [type, ref(`components/messages/${type}`)])),
  };
}

function operation({ action, app, topic, types }: Side): object {
  return {
    action,
    title: `${app} ${action}s`,
    channel: ref(`channels/${topic}`),
    messages: types.map((type) => ref(`channels/${topic}/messages/${type}`)),
    tags: [{ name: app }],
  };
}

function message(type: EventType, sample: object | undefined): object {
  const { description, version }: CatalogEntry = CATALOG[type];
  return {
    name: type,
    title: type.replace(/^errand\.|\.v\d+$/g, ''),
    summary: description,
    description: `Version ${version} of its data.`,
    contentType: CLOUD_EVENT_CONTENT_TYPE,
    correlationId: { location: '$message.payload#/correlationid' },
    payload: {
      allOf: [
        ref('components/schemas/cloudEvent'),
        { properties: { type: { const: type }, data: { $ref: `./schemas/${schemaFileName(type)}` } } },
      ],
    },
    ...(sample && { examples: [{ name: type, payload: sample }] }),
  };
}

/** The edges of the flow, seen from each of their ends. */
function sides(): Side[] {
  const found = new Map<string, Side>();
  for (const { producer, consumer, topic, types } of EDGES) {
    for (const [action, app] of [
      ['send', producer],
      ['receive', consumer],
    ] as const) {
      const id = `${app} ${action} ${topic}`;
      const all = new Set([...(found.get(id)?.types ?? []), ...types]);
      found.set(id, { action, app, topic, types: EVENT_TYPES.filter((type) => all.has(type)) });
    }
  }
  return [...found.values()];
}

const ref = (path: string): Ref => ({ $ref: `#/${path}` });
