import type { StateStore, Versioned } from '../state/state-store.js';
import type { Batch } from './batch.js';
import type { Change } from './change.js';
import { SLOT, slotKey, VERSION_ENTRY, versionKey, type Slot } from './records.js';

/** What became of one change whose transaction did not answer with success. */
export type Fate = { kind: 'committed' } | { kind: 'conflict' } | { kind: 'guarded'; key: string } | { kind: 'absent' };

/** What became of a batch: of each change, and what lies under the slot's number. */
export interface ReadBack {
  fates: Map<Change, Fate>;
  slot: Slot | undefined;
}

/**
 * Reads the keys of a batch back. Any answer but success leaves the outcome unknown, since a transaction that timed out may commit
 * later, and its error texts differ by component: only what lies there tells.
 *
 * @throws StateError, SidecarUnreachableError when the store cannot be read
 */
export async function readBack(state: StateStore, batch: Batch, lane: string, n: number): Promise<ReadBack> {
  const versions = batch.changes.map((change) => versionKey(change.stream, change.head.version));
  const guards = batch.changes.flatMap((change) => change.guards);
  const slot = slotKey(lane, n);
  const found = await state.readRaw([...versions, ...guards, slot]);
  return {
    fates: new Map(batch.changes.map((change) => [change, fateOf(change, found)])),
    slot: found.has(slot) ? SLOT.read(slot, found.get(slot)?.value) : undefined,
  };
}

function fateOf(change: Change, found: Map<string, Versioned<unknown>>): Fate {
  const key = versionKey(change.stream, change.head.version);
  const stored = found.get(key);
  const guard = change.guards.find((candidate) => found.has(candidate));
  if (stored) {
    const entry = VERSION_ENTRY.read(key, stored.value);
    if (entry.commitId === change.commitId) return { kind: 'committed' };
  }
  if (guard !== undefined) return { kind: 'guarded', key: guard };
  return { kind: stored ? 'conflict' : 'absent' };
}
