import { randomUUID } from 'node:crypto';
import { StateError } from '../errors/dapr.errors.js';
import { RecordType } from '../state/record-type.js';
import { insert, put, remove } from '../state/operations.js';
import { STATE_COMPONENT, type StateStore } from '../state/state-store.js';
import { UnsuitableStoreError } from './outbox.errors.js';

const PROBE = new RecordType<{ attempt: number }>('start probe', 1);
const TTL_SECONDS = 60;

/**
 * Makes sure by behaviour, not by type, that the store fails a whole transaction when an insert-only key in it exists.
 *
 * @throws UnsuitableStoreError when it overwrote the key, or wrote the rest of the failed transaction
 * @throws StateError, SidecarUnreachableError when the store does not work at all
 */
export async function probeStore(state: StateStore): Promise<void> {
  const id = randomUUID();
  // In the order of their keys, so that a store that stops at the guard has already written the rest.
  const [guard, rest] = [`probe/${id}/guard`, `probe/${id}/before`];
  await state.transact([insert(PROBE, guard, { attempt: 1 }, TTL_SECONDS)]);
  await state
    .transact([insert(PROBE, guard, { attempt: 2 }, TTL_SECONDS), put(PROBE, rest, { attempt: 2 }, TTL_SECONDS)])
    .catch((error: unknown) => {
      if (!(error instanceof StateError)) throw error; // no answer: nothing was proved
      // Refused, as it should be: what counts is what lies there now.
    });
  const found = await state.getMany(PROBE, [guard, rest]);
  await state.transact([remove(guard), remove(rest)]);
  if (found.get(guard)?.value.attempt !== 1 || found.has(rest)) {
    throw new UnsuitableStoreError(STATE_COMPONENT, 'let a transaction overwrite an insert-only key');
  }
}
