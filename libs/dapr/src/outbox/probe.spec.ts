import { StateError, SidecarUnreachableError } from '../errors/dapr.errors.js';
import type { StateOperation } from '../state/operations.js';
import type { StateStore } from '../state/state-store.js';
import { FakeBroker } from '../testing-support/fake-broker.js';
import { FakeSidecar } from '../testing-support/fake-sidecar.js';
import { FakeStore } from '../testing-support/fake-store.js';
import { ScriptedFaults } from '../testing-support/fault-plan.js';
import { StateStore as RealStore } from '../state/state-store.js';
import { UnsuitableStoreError } from './outbox.errors.js';
import { probeStore } from './probe.js';

/** As state.redis: every upsert overwrites. */
class Overwriting extends FakeStore {
  override commit(operations: readonly StateOperation[]): void {
    super.commit(
      operations.map((operation) => ({ ...operation, request: { ...operation.request, options: undefined } })),
    );
  }
}

/** Refuses the insert, but writes the rest of the transaction. */
class Halved extends FakeStore {
  override commit(operations: readonly StateOperation[]): void {
    for (const operation of operations) super.commit([operation]);
  }
}

const on = (store: FakeStore): StateStore =>
  new RealStore(new FakeSidecar('a', store, new FakeBroker(), new ScriptedFaults()).asSidecar());

describe('probeStore', () => {
  it('accepts a store whose transactions honour first-write, and leaves nothing there', async () => {
    const store = new FakeStore();
    await expect(probeStore(on(store))).resolves.toBeUndefined();
    expect(store.keys()).toEqual([]);
  });

  it.each([new Overwriting(), new Halved()])('refuses one that does not', async (store) => {
    await expect(probeStore(on(store))).rejects.toThrow(UnsuitableStoreError);
    await expect(probeStore(on(store))).rejects.toThrow(
      'The state store "state" let a transaction overwrite an insert-only key, so writes could be lost. ' +
        'Use a store whose transactions honour first-write: state.postgresql v2 or state.sqlite ' +
        '(not state.redis or state.in-memory).',
    );
  });

  it('does not take a store that is away for one that fits', async () => {
    const store = new FakeStore();
    store.away = true;
    await expect(probeStore(on(store))).rejects.toThrow(StateError);
  });

  it('does not take a refusal for proved when there was no answer', async () => {
    const transact = jest
      .fn()
      .mockResolvedValueOnce(undefined)
      .mockRejectedValueOnce(new SidecarUnreachableError('transaction', 'late'));
    await expect(probeStore({ transact } as unknown as StateStore)).rejects.toThrow(SidecarUnreachableError);
  });
});
