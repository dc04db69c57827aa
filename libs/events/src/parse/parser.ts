import { UnknownEventTypeError } from '../errors/unknown-event-type.error.js';
import { UnsupportedEventVersionError } from '../errors/unsupported-event-version.error.js';
import type { FieldsClass } from '../rules/rule.js';
import { build } from '../validation/build.js';
import { EnvelopeFields } from './envelope-fields.js';
import { parseJsonText } from './json-text.js';
import { familyOf } from './type-name.js';

/** The part of a catalog that parsing needs. */
export type ParserCatalog = Readonly<Record<string, { readonly class: FieldsClass }>>;

/** The part of an upcast table that parsing needs. */
export type ParserUpcasts = Readonly<Record<string, { readonly to: string; data(older: object): object }>>;

/** An event in its newest version. */
export interface Parsed {
  readonly envelope: EnvelopeFields;
  readonly type: string;
  readonly data: object;
}

/**
 * Makes the parser of a catalog.
 * @param catalog type -> class.
 * @param upcasts older type -> newer type and how to get there.
 * @returns a function that throws InvalidEventError, UnknownEventTypeError or UnsupportedEventVersionError.
 */
export function createParser(catalog: ParserCatalog, upcasts: ParserUpcasts): (input: unknown) => Parsed {
  const types = new Map(Object.entries(catalog));
  const newer = new Map(Object.entries(upcasts));
  return (input) => {
    const envelope = build(EnvelopeFields, input, '');
    let type = envelope.type;
    let data = build(classOf(types, type), parseJsonText(envelope.data, type), '/data', type);
    for (let step = newer.get(type); step; step = newer.get(type)) {
      type = step.to;
      data = build(classOf(types, type), step.data(data), '/data', type);
    }
    return { envelope, type, data };
  };
}

function classOf(types: ReadonlyMap<string, { readonly class: FieldsClass }>, type: string): FieldsClass {
  const entry = types.get(type);
  if (entry) return entry.class;
  const family = familyOf(type);
  const supported = [...types.keys()].filter((known) => family !== undefined && familyOf(known) === family);
  throw supported.length ? new UnsupportedEventVersionError(type, supported) : new UnknownEventTypeError(type);
}
