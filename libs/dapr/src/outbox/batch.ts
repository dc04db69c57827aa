import { randomUUID } from 'node:crypto';
import { insert, put, type StateOperation } from '../state/operations.js';
import type { Change } from './change.js';
import { HEAD, headKey, SLOT, slotKey, VERSION_ENTRY, VERSION_TTL_SECONDS, versionKey } from './records.js';

/** Changes of different streams that are committed in one transaction, or none of them is. */
export class Batch {
  readonly id = randomUUID();

  constructor(readonly changes: readonly Change[]) {}

  /** Whether anything is to be published, so that a slot is needed. */
  get hasEvents(): boolean {
    return this.changes.some((change) => change.events.length > 0);
  }

  /** Every operation of the transaction, the slot under number `n` of the lane included. */
  operations(lane: string, n: number): StateOperation[] {
    const entries = this.changes.filter(hasEvents).map((c) => ({ stream: c.stream, version: c.head.version }));
    const slot = entries.length > 0 ? [insert(SLOT, slotKey(lane, n), { batchId: this.id, entries })] : [];
    return [...this.changes.flatMap(operationsOf), ...slot];
  }
}

/** Number of operations a change brings into a transaction. */
export const sizeOf = (change: Change): number => change.operations.length + 2;

function operationsOf(change: Change): StateOperation[] {
  const { stream, commitId, events, images, head } = change;
  const entry = { commitId, at: new Date().toISOString(), events: [...events], images, head };
  return [
    insert(VERSION_ENTRY, versionKey(stream, head.version), entry, VERSION_TTL_SECONDS),
    put(HEAD, headKey(stream), head),
    ...change.operations,
  ];
}

function hasEvents(change: Change): boolean {
  return change.events.length > 0;
}
