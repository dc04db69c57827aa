import { setTimeout as delay } from 'node:timers/promises';
import { update, type StateOperation } from '../state/operations.js';
import type { StateStore } from '../state/state-store.js';
import { LANES, LANES_KEY } from './records.js';
import { timeLeft } from './time-left.js';

const GIVE_UP_MS = 5_000;
/** Several replicas that start at once want the list at once: each waits for a time of its own. */
const PAUSE_MS = 60;

/** The ids of all lanes, whoever holds them. */
export async function listLanes(state: StateStore): Promise<string[]> {
  return (await state.get(LANES, LANES_KEY))?.value.ids ?? [];
}

/**
 * Changes the list of lanes together with other records, guarded by the list's ETag; reads and tries again when another replica was
 * faster. Both `change` and `operations` may run several times.
 *
 * @throws StateError, SidecarUnreachableError after 5 s of trying
 */
export async function changeLanes(
  state: StateStore,
  change: (ids: string[]) => string[],
  operations: readonly StateOperation[],
): Promise<void> {
  const deadline = Date.now() + GIVE_UP_MS;
  for (;;) {
    try {
      const found = await state.get(LANES, LANES_KEY, timeLeft(deadline));
      const ids = change(found?.value.ids ?? []);
      await state.transact([update(LANES, LANES_KEY, { ids }, found), ...operations], timeLeft(deadline));
      return;
    } catch (error) {
      if (Date.now() >= deadline) throw error;
    }
    await delay(Math.ceil(Math.random() * PAUSE_MS));
  }
}
