import { randomUUID } from 'node:crypto';
import { insert, put, remove, replace, type StateOperation } from '../state/operations.js';
import type { StateStore } from '../state/state-store.js';
import { changeLanes } from './lane-list.js';
import { DrainTakenOverError } from './outbox.errors.js';
import type { PublishQueue } from './publish-queue.js';
import { LANE, laneKey, SEAL, SEAL_TTL_SECONDS, SLOT, slotKey, type LaneRecord, type Slot } from './records.js';

/** At most as many transactions of a lane are in flight, so never more numbers are missing in a row: the F of the lane's rule. */
export const MOST_IN_FLIGHT = 4;

/** Slots in memory at once: each may hold 1 MB. */
const CHUNK = 16;

/** A lane as it was when this drain marked it, with the ETag that only a later drain changes. */
interface Mark {
  record: LaneRecord;
  etag: string;
}

/**
 * Publishes what a lane still holds and ends it. Any replica may do it at any time, several at once, and the holder may still be
 * alive: marking takes the lane's renewal from it, seals take its next numbers, so whatever it sends afterwards fails as a whole.
 * Of several drains only the one that marked last moves on, chunk by chunk, so that none takes a slot that is done for a missing one;
 * a drain that breaks off is taken up where it was. A slot that is done is sealed and not deleted: the holder may have used its number
 * twice, and the transaction it gave up would commit where nothing lies.
 *
 * @returns the number of version entries whose events were published
 * @throws StateError, SidecarUnreachableError, UnknownEventTypeError, PublishingStoppedError; what was not done stays for the next drain
 */
export async function drainLane(state: StateStore, queue: PublishQueue, lane: string): Promise<number> {
  const drain = randomUUID();
  let count = 0;
  let seals = 0;
  let done: StateOperation[] = [];
  let mark = await markDraining(state, lane, drain);
  while (mark) {
    const chunk = await readChunk(state, lane, mark.record.low, MOST_IN_FLIGHT - seals);
    const entries = [...chunk.slots.values()].flatMap((slot) => slot.entries);
    await queue.publishEntries(entries);
    count += entries.length;
    seals += chunk.seals;
    done = [...chunk.slots.keys()].map((n) => put(SLOT, slotKey(lane, n), SEAL, SEAL_TTL_SECONDS));
    if (seals >= MOST_IN_FLIGHT) break;
    mark = await advance(state, lane, mark, done);
  }
  const leftovers = mark ? [remove(laneKey(lane), mark.etag), ...done] : [];
  await changeLanes(state, (ids) => ids.filter((id) => id !== lane), leftovers);
  return count;
}

/** The holder's next advance fails. Undefined when the lane is gone already. */
async function markDraining(state: StateStore, lane: string, drain: string): Promise<Mark | undefined> {
  const stored = await state.get(LANE, laneKey(lane));
  if (!stored) return undefined;
  const record = { ...stored.value, state: 'draining' as const, drain, renewedAt: new Date().toISOString() };
  await state.transact([replace(LANE, laneKey(lane), record, stored.etag)]);
  return marked(state, lane, drain);
}

/** Seals what a chunk held and moves on, unless a later drain has taken over. */
async function advance(
  state: StateStore,
  lane: string,
  mark: Mark,
  done: readonly StateOperation[],
): Promise<Mark | undefined> {
  const record = { ...mark.record, low: mark.record.low + CHUNK, renewedAt: new Date().toISOString() };
  await state.transact([...done, replace(LANE, laneKey(lane), record, mark.etag)]);
  return marked(state, lane, String(record.drain));
}

/** A transaction tells no ETag, so the record is read again: it is ours only while it names this drain. */
async function marked(state: StateStore, lane: string, drain: string): Promise<Mark | undefined> {
  const stored = await state.get(LANE, laneKey(lane));
  if (!stored) return undefined;
  if (stored.value.drain !== drain) throw new DrainTakenOverError(lane);
  return { record: stored.value, etag: stored.etag };
}

/** Every committed slot of a chunk from `low` upward; the missing numbers are sealed, `wanted` of them at most. */
async function readChunk(state: StateStore, lane: string, low: number, wanted: number) {
  const slots = new Map<number, Slot>();
  let seals = 0;
  const numbers = Array.from({ length: CHUNK }, (_, i) => low + i);
  const found = await state.getMany(
    SLOT,
    numbers.map((n) => slotKey(lane, n)),
  );
  for (const n of numbers) {
    if (seals === wanted) break;
    const slot = found.get(slotKey(lane, n))?.value ?? (await seal(state, lane, n));
    if (slot.sealed) seals++;
    else slots.set(n, slot);
  }
  return { slots, seals };
}

/** Seals a missing number, or reads the slot that was committed under it in the meantime. */
async function seal(state: StateStore, lane: string, n: number): Promise<Slot> {
  const key = slotKey(lane, n);
  try {
    await state.transact([insert(SLOT, key, SEAL, SEAL_TTL_SECONDS)]);
    return SEAL;
  } catch (error) {
    const slot = await state.get(SLOT, key);
    if (!slot) throw error; // the store, not a rival: the drain is tried again from the start
    return slot.value;
  }
}
