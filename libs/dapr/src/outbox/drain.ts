import { insert, remove, replace } from '../state/operations.js';
import type { StateStore } from '../state/state-store.js';
import { changeLanes } from './lane-list.js';
import { LANE, laneKey, SEAL_TTL_SECONDS, SLOT, slotKey, VERSION_ENTRY, versionKey, type Slot } from './records.js';
import type { PublishQueue } from './publish-queue.js';

/** At most as many transactions of a lane are in flight, so never more numbers are missing in a row: the F of the lane's rule. */
export const MOST_IN_FLIGHT = 4;

const CHUNK = 64;
const SEAL: Slot = { batchId: '', entries: [], sealed: true };

/**
 * Publishes what a lane still holds and ends it. Any replica may do it at any time, several at once, and the holder may still be
 * alive: marking takes the lane's renewal from it, seals take its next numbers, so whatever it sends afterwards fails as a whole.
 *
 * @returns the number of version entries whose events were published
 */
export async function drainLane(state: StateStore, queue: PublishQueue, lane: string): Promise<number> {
  const low = await markDraining(state, lane);
  if (low === undefined) {
    await changeLanes(state, (ids) => ids.filter((id) => id !== lane), []);
    return 0;
  }
  const slots = await collect(state, lane, low);
  const entries = [...slots.values()].flatMap((slot) => slot.entries);
  await publishEntries(state, queue, entries);
  const numbers = [...slots.keys()];
  for (let i = 0; i < numbers.length; i += CHUNK) {
    await state.transact(numbers.slice(i, i + CHUNK).map((n) => remove(slotKey(lane, n))));
  }
  await changeLanes(state, (ids) => ids.filter((id) => id !== lane), [remove(laneKey(lane))]);
  return entries.length;
}

/** Publishes the events of version entries in the order of the entries; resolves when the broker has accepted them. */
export async function publishEntries(state: StateStore, queue: PublishQueue, entries: Slot['entries']): Promise<void> {
  const ordered = [...entries].sort((a, b) => a.version - b.version);
  const keys = ordered.map(({ stream, version }) => versionKey(stream, version));
  const found = await state.getMany(VERSION_ENTRY, keys);
  await Promise.all(
    ordered.map(({ stream, version }) =>
      queue.publish(stream, found.get(versionKey(stream, version))?.value.events ?? []),
    ),
  );
}

/** Step 1: the holder's next advance fails. Returns where the slots begin, undefined when the lane is gone already. */
async function markDraining(state: StateStore, lane: string): Promise<number | undefined> {
  const stored = await state.get(LANE, laneKey(lane));
  if (!stored) return undefined;
  const record = { ...stored.value, state: 'draining' as const, renewedAt: new Date().toISOString() };
  await state.transact([replace(LANE, laneKey(lane), record, stored.etag)]);
  return record.low;
}

/** Steps 2 and 3: every committed slot from `low` upward; the first F missing numbers are sealed. */
async function collect(state: StateStore, lane: string, low: number): Promise<Map<number, Slot>> {
  const slots = new Map<number, Slot>();
  let seals = 0;
  for (let from = low; seals < MOST_IN_FLIGHT; from += CHUNK) {
    const keys = Array.from({ length: CHUNK }, (_, i) => slotKey(lane, from + i));
    const found = await state.getMany(SLOT, keys);
    for (let i = 0; i < CHUNK && seals < MOST_IN_FLIGHT; i++) {
      const slot = found.get(slotKey(lane, from + i))?.value ?? (await seal(state, lane, from + i));
      if (slot.sealed) seals++;
      else slots.set(from + i, slot);
    }
  }
  return slots;
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
