import { randomUUID } from 'node:crypto';
import { insert, put, type StateOperation } from '../state/operations.js';
import type { Change } from './change.js';
import {
  HEAD,
  headKey,
  SLOT,
  slotKey,
  VERSION_ENTRY,
  VERSION_TTL_SECONDS,
  versionKey,
  type SlotEntry,
} from './records.js';

/**
 * Changes of different streams that are committed in one transaction, or none of them is. A batch without a change does nothing but
 * use up its slot's number, so that no earlier transaction under it can commit any more.
 */
export class Batch {
  readonly id = randomUUID();

  constructor(readonly changes: readonly Change[]) {}

  /** Whether the transaction inserts a slot: nothing to publish needs none. */
  get hasSlot(): boolean {
    return this.changes.length === 0 || this.entries.length > 0;
  }

  /** What is to be published once it is committed. */
  get entries(): SlotEntry[] {
    const withEvents = this.changes.filter(({ events }) => events.length > 0);
    return withEvents.map(({ stream, head, events }) => ({ stream, version: head.version, events: [...events] }));
  }

  /** Every operation of the transaction, the slot under number `n` of the lane included. */
  operations(lane: string, n: number): StateOperation[] {
    const slot = insert(SLOT, slotKey(lane, n), { batchId: this.id, entries: this.entries });
    return [...this.changes.flatMap(operationsOf), ...(this.hasSlot ? [slot] : [])];
  }
}

/** Number of operations a change brings into a transaction. */
export const sizeOf = (change: Change): number => change.operations.length + 2;

function operationsOf({ stream, commitId, images, head, operations }: Change): StateOperation[] {
  const entry = { commitId, at: new Date().toISOString(), images, head };
  return [
    insert(VERSION_ENTRY, versionKey(stream, head.version), entry, VERSION_TTL_SECONDS),
    put(HEAD, headKey(stream), head),
    ...operations,
  ];
}
