import type { FieldsClass, Rule } from './rule.js';

/** One of the given values, which are compared exactly. */
export function oneOf<const T extends readonly (string | number)[]>(values: T): Rule<T[number]> {
  const known = new Set<unknown>(values);
  return {
    name: 'oneOf',
    expected: `one of ${values.join(', ')}`,
    remedy: 'send one of these; a new value needs a new version of the event',
    schema: { enum: values },
    accepts: (value): value is T[number] => known.has(value),
  };
}

/** What satisfies one rule or the other. */
export function either<A, B>(a: Rule<A>, b: Rule<B>): Rule<A | B> {
  return {
    name: `${a.name}Or${b.name}`,
    expected: `${a.expected} or ${b.expected}`,
    remedy: `${a.remedy}, or ${b.remedy}`,
    schema: { anyOf: [a.schema, b.schema] },
    accepts: (value): value is A | B => a.accepts(value) || b.accepts(value),
  };
}

/** A list of at most `max` items that each satisfy the rule. */
export function listOf<V>(item: Rule<V>, max: number): Rule<V[]> {
  return {
    name: 'list',
    expected: `a list of at most ${max} items, each ${item.expected}`,
    remedy: `for each item ${item.remedy}`,
    schema: { type: 'array', maxItems: max, items: item.schema },
    accepts: (value): value is V[] =>
      Array.isArray(value) && value.length <= max && value.every((each) => item.accepts(each)),
  };
}

/** An object of a class with fields of its own. */
export function nested<T extends object>(type: () => FieldsClass<T>): Rule<T> {
  return {
    name: 'nested',
    expected: 'an object',
    remedy: 'send a JSON object with the fields of the schema',
    schema: { type: 'object' },
    nested: type,
    accepts: (value): value is T => isRecord(value),
  };
}

/** A list of at least one and at most `max` objects of a class with fields of its own. */
export function nestedList<T extends object>(type: () => FieldsClass<T>, max: number): Rule<T[]> {
  return {
    name: 'nestedList',
    expected: `a list of 1 to ${max} objects`,
    remedy: 'send a JSON array of objects with the fields of the schema',
    schema: { type: 'array', minItems: 1, maxItems: max },
    nested: type,
    many: true,
    accepts: (value): value is T[] =>
      Array.isArray(value) && value.length >= 1 && value.length <= max && value.every(isRecord),
  };
}

/** Any JSON value, null included: all that is asked is that it is there. */
export const json: Rule<unknown> = {
  name: 'json',
  expected: 'a JSON value',
  remedy: 'send null if there is none',
  schema: {},
  accepts: (value): value is unknown => value !== undefined,
};

/** True for what JSON calls an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
