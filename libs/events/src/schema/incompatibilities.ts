import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../rules/compose.js';
import type { JsonSchema } from '../rules/rule.js';

/**
 * What a newer minor version of a schema may not do to the older one. All it may do is add optional properties: what
 * was written for either version is then readable by the other.
 * @param older schema of the former minor version.
 * @param newer schema of the next one.
 * @param path JSON Pointer of both, for the report.
 * @returns one sentence for each breach; empty if the newer one is a minor change.
 */
export function incompatibilities(older: JsonSchema, newer: JsonSchema, path = ''): string[] {
  return [
    ...keywords(older, newer, path),
    ...members(older, newer, path, 'properties'),
    ...members(older, newer, path, '$defs'),
  ];
}

/** Names under these are ours to walk; every other keyword must stay as it was. */
const WALKED = new Set(['$id', 'properties', '$defs']);

function keywords(older: JsonSchema, newer: JsonSchema, path: string): string[] {
  const names = new Set([...Object.keys(older), ...Object.keys(newer)]);
  return [...names]
    .filter((name) => !WALKED.has(name) && !isDeepStrictEqual(older[name], newer[name]))
    .map((name) => `${path}/${name} changed`);
}

function members(older: JsonSchema, newer: JsonSchema, path: string, group: string): string[] {
  const former = asRecord(older[group]);
  const present = asRecord(newer[group]);
  return Object.entries(former).flatMap(([name, schema]) => {
    const at = `${path}/${group}/${name}`;
    return name in present ? incompatibilities(asRecord(schema), asRecord(present[name]), at) : [`${at} was removed`];
  });
}

function asRecord(value: unknown): JsonSchema {
  return isRecord(value) ? value : {};
}
