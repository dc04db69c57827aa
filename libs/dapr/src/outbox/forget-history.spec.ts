import { put } from '../state/operations.js';
import { MemoryState } from '../testing/memory-state.js';
import { forgetHistory, removeAll } from './forget-history.js';
import { VERSION_ENTRY, versionKey, type VersionEntry } from './records.js';

const entry = (n: number): VersionEntry => ({
  commitId: `c${n}`,
  at: '2026-03-05T15:00:00.000Z',
  images: { leadsTo: `more/${n}` },
  head: { version: n, userVersion: n, data: {} },
});
const leadsTo = ({ images }: VersionEntry): string[] => [(images as { leadsTo: string }).leadsTo];

async function aHistory(length: number): Promise<MemoryState> {
  const state = new MemoryState();
  for (let n = 1; n <= length; n++) {
    const more = put(VERSION_ENTRY, `more/${n}`, entry(n));
    await state.transact([put(VERSION_ENTRY, versionKey('ann', n), entry(n)), more]);
  }
  return state;
}

describe('forgetHistory', () => {
  it('removes the entries up to a version with what they lead to, and nothing else', async () => {
    const state = await aHistory(250);
    await state.transact([put(VERSION_ENTRY, versionKey('bob', 1), entry(1))]);
    await forgetHistory(state.asStore, 'ann', 249, leadsTo);
    expect([...state.values.keys()]).toEqual([versionKey('ann', 250), 'more/250', versionKey('bob', 1)]);
  });

  it('goes on where it was broken off, and over entries that have expired', async () => {
    const state = await aHistory(250);
    state.values.delete(versionKey('ann', 7));
    state.troubles = [{ when: versionKey('ann', 150), what: 'refuse' }];
    await expect(forgetHistory(state.asStore, 'ann', 249)).rejects.toThrow('refused');
    await forgetHistory(state.asStore, 'ann', 249);
    expect([...state.values.keys()].filter((key) => key.startsWith('v/'))).toEqual([versionKey('ann', 250)]);
  });
});

describe('removeAll', () => {
  it('keeps transactions small, and writes none for nothing', async () => {
    const state = await aHistory(1);
    await removeAll(state.asStore, []);
    await removeAll(
      state.asStore,
      Array.from({ length: 801 }, (_, i) => versionKey('ann', i + 1)),
    );
    expect(state.transactions.slice(1).map(({ length }) => length)).toEqual([400, 400, 1]);
    expect([...state.values.keys()]).toEqual(['more/1']);
  });
});
