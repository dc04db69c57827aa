import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import specification from '@asyncapi/specs/schemas/3.0.0.json';
import Ajv from 'ajv';
import { EDGES } from '../catalog/edges.js';
import { EVENT_TYPES } from '../catalog/event-types.js';
import { contractFiles } from '../schema/contract-files.js';
import { TOPICS } from '../topics.js';
import { ASYNC_API, asyncApi } from './async-api.js';
import { goldenExamples } from './golden-examples.js';

interface Document {
  channels: Record<string, { messages: Record<string, unknown> }>;
  operations: Record<string, { action: string; messages: { $ref: string }[] }>;
  components: { messages: Record<string, { examples?: unknown[] }> };
}

const ROOT = join(__dirname, '../..');
const text = asyncApi(goldenExamples(contractFiles(ROOT)));
const document = JSON.parse(text) as Document;

/** Every `$ref` anywhere in a value. */
function refs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refs(inner)));
}

const at = (path: string): unknown =>
  path.split('/').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);

describe('the AsyncAPI document', () => {
  it('on disk is what the catalog says; if not, run `npx nx run events:schemas`', () => {
    expect(readFileSync(join(ROOT, ASYNC_API), 'utf8')).toBe(text);
  });

  it('is valid AsyncAPI 3.0.0', () => {
    // The specification brings its own copy of the draft that Ajv would add.
    const ajv = new Ajv({ strict: false, meta: false, validateSchema: false, validateFormats: false });
    const validate = ajv.compile(specification);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(validate({ ...document, operations: { x: { action: 'shout' } } })).toBe(false);
  });

  it('refers only to what there is', () => {
    const all = refs(document);
    const missing = all.filter((ref) => (ref.startsWith('#/') ? !at(ref.slice(2)) : !existsSync(join(ROOT, ref))));
    expect(all.length).toBeGreaterThan(EVENT_TYPES.length);
    expect(missing).toEqual([]);
  });

  it('has every event type once, with an example, on its topic', () => {
    expect(Object.keys(document.components.messages)).toEqual([...EVENT_TYPES]);
    expect(Object.keys(document.channels).sort()).toEqual(Object.values(TOPICS).sort());
    const onTopics = Object.values(document.channels).flatMap(({ messages }) => Object.keys(messages));
    expect(onTopics.sort()).toEqual([...EVENT_TYPES].sort());
    for (const { examples } of Object.values(document.components.messages)) expect(examples).toHaveLength(1);
  });

  it('has both ends of every edge, each with the types that take it', () => {
    for (const { producer, consumer, topic, types } of EDGES) {
      for (const name of [`${producer}.send.${topic}`, `${consumer}.receive.${topic}`]) {
        const named = document.operations[name]?.messages.map(({ $ref }) => $ref.split('/').at(-1));
        expect(named).toEqual(expect.arrayContaining([...types]));
      }
    }
  });
});
