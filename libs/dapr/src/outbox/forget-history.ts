import { remove } from '../state/operations.js';
import type { StateStore } from '../state/state-store.js';
import { VERSION_ENTRY, versionKey, type VersionEntry } from './records.js';

const AT_ONCE = 100;
/** Of one transaction. */
const MOST_OPERATIONS = 400;

/**
 * Removes a stream's version entries up to a version. The entry of the newest version must stay: it is what tells other replicas that their
 * state is out of date. Safe to repeat, which is the thing to do when it throws half-way.
 *
 * @param upTo number of the last entry that goes
 * @param more keys of further records that an entry alone leads to: they go with it
 * @throws StateError, SidecarUnreachableError
 */
export async function forgetHistory(
  store: StateStore,
  stream: string,
  upTo: number,
  more: (entry: VersionEntry) => readonly string[] = () => [],
): Promise<void> {
  for (let first = 1; first <= upTo; first += AT_ONCE) {
    const last = Math.min(upTo, first + AT_ONCE - 1);
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const found = await store.getMany(
      VERSION_ENTRY,
      numbers.map((n) => versionKey(stream, n)),
    );
    const keys = new Set([...found].flatMap(([key, { value }]) => [...more(value), key]));
    await removeAll(store, [...keys]);
  }
}

/**
 * Removes records, in transactions of a size that any store takes; one that is not there is fine.
 *
 * @throws StateError, SidecarUnreachableError
 */
export async function removeAll(store: StateStore, keys: readonly string[]): Promise<void> {
  for (let i = 0; i < keys.length; i += MOST_OPERATIONS) {
    await store.transact(keys.slice(i, i + MOST_OPERATIONS).map((key) => remove(key)));
  }
}
