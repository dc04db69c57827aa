import { insert, replace, type StateOperation } from '../state/operations.js';
import type { StateStore } from '../state/state-store.js';
import { LANES, LANES_KEY } from './records.js';

const ATTEMPTS = 10;

/** The ids of all lanes, whoever holds them. */
export async function listLanes(state: StateStore): Promise<string[]> {
  return (await state.get(LANES, LANES_KEY))?.value.ids ?? [];
}

/**
 * Changes the list of lanes together with other records, guarded by the list's ETag; reads and tries again when another replica was
 * faster. Both `change` and `operations` may run several times.
 *
 * @throws StateError, SidecarUnreachableError after 10 attempts
 */
export async function changeLanes(
  state: StateStore,
  change: (ids: string[]) => string[],
  operations: readonly StateOperation[],
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const found = await state.get(LANES, LANES_KEY);
    const ids = change(found?.value.ids ?? []);
    const list = found ? replace(LANES, LANES_KEY, { ids }, found.etag) : insert(LANES, LANES_KEY, { ids });
    try {
      await state.transact([list, ...operations]);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
