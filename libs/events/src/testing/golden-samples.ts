import { join } from 'node:path';
import fc from 'fast-check';
import type { EventType } from '../catalog/event-types.js';
import { contractFiles, SAMPLES } from '../schema/contract-files.js';

/** A golden sample: the CloudEvent as it is on disk. */
export interface GoldenSample {
  readonly name: string;
  readonly event: { readonly type: EventType; readonly data: object } & Readonly<Record<string, unknown>>;
}

/** All golden samples of this library. For the specs of this library only. */
export function goldenSamples(): GoldenSample[] {
  return [...contractFiles(join(__dirname, '../..'))]
    .filter(([path]) => path.startsWith(SAMPLES))
    .map(([path, text]) => ({
      name: path.slice(SAMPLES.length + 1, -'.json'.length),
      event: JSON.parse(text) as GoldenSample['event'],
    }));
}

/** The data of a sample in which one value, at any depth, was removed or replaced. */
export function mutated(samples: readonly GoldenSample[]): fc.Arbitrary<{ type: EventType; data: unknown }> {
  return fc
    .record({
      sample: fc.constantFrom(...samples),
      at: fc.nat(),
      value: fc.oneof(
        fc.constantFrom(undefined, null, 0, 1, 1.5, '', 'x', [], {}, true, '2026-02-30', 'P1D', 'UTC'),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    })
    .map(({ sample: { event }, at, value }) => {
      const data = structuredClone(event.data);
      const places = placesOf(data);
      const [owner, key] = places[at % places.length] ?? [{}, ''];
      if (value === undefined) delete owner[key];
      else owner[key] = value;
      // only what JSON can carry: no holes in arrays
      return { type: event.type, data: JSON.parse(JSON.stringify(data)) as unknown };
    });
}

type Owner = Record<string, unknown>;

function placesOf(value: unknown): [Owner, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Owner;
  return Object.keys(owner).flatMap((key) => [[owner, key] as [Owner, string], ...placesOf(owner[key])]);
}
