import { StateError, type StateOperation, type StateStore } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { AppliedVersions, type Applied } from './applied-versions.js';

const KEY = 'applied/u/t';

/** One key of a store that honours ETags; `meanwhile` is written by another replica just before the next transaction. */
class OneKey {
  stored: { value: Applied; etag: string } | undefined;
  meanwhile: Applied | undefined;
  transactions = 0;

  async get(_: unknown, key: string): Promise<typeof this.stored> {
    return key === KEY ? this.stored : undefined;
  }

  async transact([operation]: readonly StateOperation[]): Promise<void> {
    this.transactions++;
    if (this.meanwhile) this.write(this.meanwhile);
    this.meanwhile = undefined;
    const { etag, value, key } = operation?.request ?? {};
    if (etag !== this.stored?.etag || key !== KEY) throw new StateError('conflict', 'ERR', 500, 'retry');
    const { version, slot } = value as unknown as Applied;
    this.write({ version, slot });
  }

  private write(value: Applied): void {
    this.stored = { value, etag: `${Number(this.stored?.etag ?? 0) + 1}` };
  }
}

function aStore() {
  const key = new OneKey();
  return { key, applied: new AppliedVersions(key as unknown as StateStore) };
}

describe(AppliedVersions.name, () => {
  it('remembers the newest version', async () => {
    const { applied } = aStore();
    await expect(applied.get('u', 't')).resolves.toBeUndefined();
    await applied.advance('u', 't', { version: 2, slot: '2026-03-02' });
    await applied.advance('u', 't', { version: 3, slot: null });
    await expect(applied.get('u', 't')).resolves.toEqual({ version: 3, slot: null });
  });

  it('is not set back by a late writer', async () => {
    const { applied, key } = aStore();
    await applied.advance('u', 't', { version: 3, slot: null });
    await applied.advance('u', 't', { version: 2, slot: '2026-03-02' });
    expect(key.stored?.value.version).toBe(3);
    expect(key.transactions).toBe(1);
  });

  it('looks again when another replica was first', async () => {
    const { applied, key } = aStore();
    key.meanwhile = { version: 2, slot: '2026-03-02' };
    await applied.advance('u', 't', { version: 4, slot: null });
    expect(key.stored?.value).toEqual({ version: 4, slot: null });
    key.meanwhile = { version: 6, slot: null };
    await applied.advance('u', 't', { version: 5, slot: null });
    expect(key.stored?.value.version).toBe(6);
  });

  it('gives the failure on when the store does not take it', async () => {
    const { applied, key } = aStore();
    key.transact = () => Promise.reject(new StateError('down', 'ERR', 500, 'retry'));
    await expect(applied.advance('u', 't', { version: 2, slot: null })).rejects.toThrow('down');
  });

  it('forgets the tasks of a deleted account, also what comes late, and no others', async () => {
    const state = new MemoryState();
    const applied = new AppliedVersions(state.asStore);
    for (const [user, task] of [
      ['u', 't1'],
      ['u', 't2'],
      ['other', 't3'],
    ] as const) {
      await applied.advance(user, task, { version: 2, slot: '2026-03-02' });
    }
    for (let time = 1; time <= 2; time++) await applied.forget('u', ['t1', 't2', 'never completed']);
    await applied.advance('u', 't1', { version: 3, slot: null });
    expect([...state.values.keys()].sort()).toEqual(['applied/other/t3', 'deleted/u']);
  });
});
