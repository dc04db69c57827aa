import { sizeOf } from './batch.js';
import type { Change } from './change.js';
import { headKey } from './records.js';

const MOST_CHANGES = 64;
const MOST_OPERATIONS = 400;
/** In UTF-8 up to three times as much: far below the 4 MiB that a sidecar takes. */
const MOST_WEIGHT = 1_000_000;

/** A change that waits to be committed, with its weight. */
export interface Weighed {
  change: Change;
  weight: number;
}

/**
 * Splits what waits into the next batch and the rest. From the front: at most one change of a stream, no two that write the same key
 * (an insert-only key twice in a transaction would refuse both), and no more than a transaction takes; the first goes in any case.
 */
export function gather<W extends Weighed>(waiting: readonly W[]): { batch: W[]; rest: W[] } {
  const batch: W[] = [];
  const taken = new Set<string>();
  const room = { operations: MOST_OPERATIONS, weight: MOST_WEIGHT };
  const rest = waiting.filter((one) => {
    const keys = keysOf(one.change);
    if (batch.length >= MOST_CHANGES || keys.some((key) => taken.has(key))) return true;
    const size = sizeOf(one.change);
    if (batch.length > 0 && (size > room.operations || one.weight > room.weight)) return true;
    room.operations -= size;
    room.weight -= one.weight;
    for (const key of keys) taken.add(key);
    batch.push(one);
    return false;
  });
  return { batch, rest };
}

const keysOf = ({ stream, operations }: Change): string[] => [
  headKey(stream),
  ...operations.map(({ request }) => request.key),
];
