import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { CATALOG } from '../catalog/catalog.js';
import { EVENT_TYPES, type EventType } from '../catalog/event-types.js';
import type { JsonSchema } from '../rules/rule.js';
import { goldenSamples, mutated } from '../testing/golden-samples.js';
import { build } from '../validation/build.js';
import { contractFiles, SCHEMAS } from './contract-files.js';
import { incompatibilities } from './incompatibilities.js';
import { schemaFileName, schemaFiles } from './schema-files.js';

const onDisk = contractFiles(join(__dirname, '../..'));
const samples = goldenSamples();
const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });
const validators = new Map<EventType, ValidateFunction>(EVENT_TYPES.map((type) => [type, ajv.compile(schema(type))]));

function schema(type: EventType): JsonSchema {
  return JSON.parse(onDisk.get(`${SCHEMAS}/${schemaFileName(type)}`) ?? '{}') as JsonSchema;
}

describe('schemas on disk', () => {
  it.each([...schemaFiles()])('%s is what the classes say; if not, run `npx nx run events:schemas`', (name, text) => {
    expect(onDisk.get(`${SCHEMAS}/${name}`)).toBe(text);
  });

  it('belong to a type of the catalog', () => {
    const names = [...onDisk.keys()].filter((path) => path.startsWith(SCHEMAS)).map((path) => path.split('/')[1] ?? '');
    expect(names.filter((name) => !EVENT_TYPES.some((type) => name.startsWith(`${type}.`)))).toEqual([]);
  });

  it.each(samples.map(({ name, event }) => [name, event] as const))('accept sample %s', (_name, { type, data }) => {
    const validate = validators.get(type);
    validate?.(data);
    expect(validate?.errors).toBeNull();
  });

  it('promise no more than the parser checks', () => {
    fc.assert(
      fc.property(mutated(samples), ({ type, data }) => {
        fc.pre(isValid(type, data));
        return validators.get(type)?.(data) === true;
      }),
      { numRuns: 1_000 },
    );
  });

  it('differ between minor versions by optional fields only', () => {
    for (const type of EVENT_TYPES) {
      for (let minor = Number(CATALOG[type].version.split('.')[1]); minor > 0; minor--) {
        const [older, newer] = [minorOf(type, minor - 1), minorOf(type, minor)];
        expect(incompatibilities(older, newer)).toEqual([]);
      }
    }
  });
});

function minorOf(type: EventType, minor: number): JsonSchema {
  const path = `${SCHEMAS}/${type}${minor === 0 ? '' : `.${minor}`}.json`;
  return JSON.parse(onDisk.get(path) ?? '{}') as JsonSchema;
}

function isValid(type: EventType, data: unknown): boolean {
  try {
    return build<object>(CATALOG[type].class, data, '') !== undefined;
  } catch {
    return false;
  }
}
