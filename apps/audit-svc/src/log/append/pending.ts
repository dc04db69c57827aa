import type { Fact } from '../fact.js';
import type { Receipt } from './append-plan.js';

/** A fact that waits for its place in the log, and whom to tell. */
export interface Pending {
  fact: Fact;
  /** Size of its payload as JSON. */
  bytes: number;
  resolve: (receipt: Receipt) => void;
  reject: (error: unknown) => void;
}

/** With eight operations a fact at most: 400 operations. */
const MOST_FACTS = 50;
/** Leaves room for entries and indexes in a transaction of 1 MB. */
const MOST_BYTES = 700_000;

/** Takes from the front of the queue what goes into one transaction: at least one fact. */
export function takeBatch(waiting: Pending[]): Pending[] {
  let bytes = 0;
  const end = waiting.findIndex((pending, i) => {
    bytes += pending.bytes;
    return i === MOST_FACTS || (i > 0 && bytes > MOST_BYTES);
  });
  return waiting.splice(0, end < 0 ? waiting.length : end);
}

/** The batch by user, each part in the order of the batch. */
export function byUser(batch: readonly Pending[]): Pending[][] {
  const parts = new Map<string, Pending[]>();
  for (const pending of batch) {
    const part = parts.get(pending.fact.userId);
    if (part) part.push(pending);
    else parts.set(pending.fact.userId, [pending]);
  }
  return [...parts.values()];
}
