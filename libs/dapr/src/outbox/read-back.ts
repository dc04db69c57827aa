import type { StateStore, Versioned } from '../state/state-store.js';
import type { Batch } from './batch.js';
import type { Change } from './change.js';
import { SEAL, SLOT, slotKey, versionKey, type Slot } from './records.js';

type Found = Map<string, Versioned<unknown>>;

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
 * The store may commit the batch between two of these reads, and a read of several keys need not be a snapshot. So what refuses a
 * change (its guards, the slot) is read before what confirms it: the other way round a change would look refused by its own records.
 * And one change found committed means that all of the batch are.
 *
 * @throws StateError, SidecarUnreachableError when the store cannot be read
 */
export async function readBack(
  state: StateStore,
  batch: Batch,
  { lane, n, timeoutMs }: { lane: string; n: number; timeoutMs?: number },
): Promise<ReadBack> {
  const key = slotKey(lane, n);
  const refusing = await state.readRaw([...batch.changes.flatMap(({ guards }) => guards), key], timeoutMs);
  const versions = await state.readRaw(batch.changes.map(versionKeyOf), timeoutMs);
  const isCommitted = batch.changes.some((change) => isOwn(change, versions));
  return {
    fates: new Map(
      batch.changes.map((change) => [change, isCommitted ? { kind: 'committed' } : fateOf(change, versions, refusing)]),
    ),
    slot: slotIn(refusing, key) ?? (isCommitted && batch.hasSlot ? await laterSlot(state, key, timeoutMs) : undefined),
  };
}

function fateOf(change: Change, versions: Found, refusing: Found): Fate {
  const guard = change.guards.find((key) => refusing.has(key));
  if (guard !== undefined) return { kind: 'guarded', key: guard };
  return { kind: versions.has(versionKeyOf(change)) ? 'conflict' : 'absent' };
}

/** Compares without the entry's schema number: a newer version of this app may have written the other's. */
function isOwn(change: Change, versions: Found): boolean {
  const entry = versions.get(versionKeyOf(change))?.value as { commitId?: unknown } | undefined;
  return entry?.commitId === change.commitId;
}

/** The slot of a batch that is committed; one that is gone already was drained with its lane. */
async function laterSlot(state: StateStore, key: string, timeoutMs?: number): Promise<Slot> {
  return slotIn(await state.readRaw([key], timeoutMs), key) ?? SEAL;
}

/** A seal may be of a newer version of this app, a slot of this lane can only be our own. */
function slotIn(found: Found, key: string): Slot | undefined {
  const stored = found.get(key)?.value as { sealed?: unknown } | undefined;
  if (stored === undefined) return undefined;
  return stored.sealed === true ? SEAL : SLOT.read(key, stored);
}

const versionKeyOf = ({ stream, head }: Change): string => versionKey(stream, head.version);
