import type { StateStore, Versioned } from '../state/state-store.js';
import { Batch } from './batch.js';
import type { Change } from './change.js';
import { readBack } from './read-back.js';
import { SEAL, SLOT, slotKey, versionKey } from './records.js';

const change = (stream: string, guards: string[] = [], events = 1): Change => ({
  stream,
  commitId: `commit-${stream}`,
  head: { version: 3, userVersion: 3, data: {} },
  events: Array.from({ length: events }, () => ({ type: 'x' }) as never),
  images: {},
  operations: [],
  guards,
});

/** A store that holds these values; `late`: what is there only from the second read on. */
function storeOf(values: Record<string, unknown>, late: Record<string, unknown> = {}) {
  const reads: string[][] = [];
  const readRaw = async (keys: readonly string[]): Promise<Map<string, Versioned<unknown>>> => {
    const all = reads.length === 0 ? values : { ...values, ...late };
    reads.push([...keys]);
    return new Map(keys.flatMap((key) => (key in all ? [[key, { value: all[key], etag: '1' }]] : [])));
  };
  return { store: { readRaw } as unknown as StateStore, reads };
}

const at = { lane: 'l', n: 5 };
const SLOT_KEY = slotKey('l', 5);
const version = (stream: string, by = stream) => ({ [versionKey(stream, 3)]: { schema: 1, commitId: `commit-${by}` } });
const kinds = (found: Awaited<ReturnType<typeof readBack>>): string[] =>
  [...found.fates.values()].map(({ kind }) => kind);

describe('readBack', () => {
  const [a, b] = [change('a'), change('b', ['guard/b'])];
  const batch = new Batch([a, b]);
  const slot = SLOT.write({ batchId: batch.id, entries: [] });

  it('finds nothing of a transaction that was not carried out', async () => {
    const found = await readBack(storeOf({}).store, batch, at);
    expect(kinds(found)).toEqual(['absent', 'absent']);
    expect(found.slot).toBeUndefined();
  });

  it('finds all of it by the commit ids', async () => {
    const { store } = storeOf({ ...version('a'), ...version('b'), 'guard/b': {}, [SLOT_KEY]: slot });
    const found = await readBack(store, batch, at);
    expect(kinds(found)).toEqual(['committed', 'committed']);
    expect(found.slot).toMatchObject({ batchId: batch.id });
  });

  it("tells another's version from its own", async () => {
    expect(kinds(await readBack(storeOf(version('a', 'other')).store, batch, at))).toEqual(['conflict', 'absent']);
  });

  it('names the guard that refuses a change, also when its version is taken', async () => {
    const { store } = storeOf({ ...version('b', 'other'), 'guard/b': {} });
    expect((await readBack(store, batch, at)).fates.get(b)).toEqual({ kind: 'guarded', key: 'guard/b' });
  });

  it('reads what refuses before what confirms: its own guard refuses nothing when it commits in between', async () => {
    const all = { ...version('a'), ...version('b'), 'guard/b': {}, [SLOT_KEY]: slot };
    const { store, reads } = storeOf({}, all);
    expect(kinds(await readBack(store, batch, at))).toEqual(['committed', 'committed']);
    expect(reads[0]).toEqual(['guard/b', SLOT_KEY]);
  });

  it('looks for the slot again when the commit came after the first look', async () => {
    const { store } = storeOf({}, { ...version('a'), ...version('b'), [SLOT_KEY]: slot });
    expect((await readBack(store, batch, at)).slot).toMatchObject({ batchId: batch.id });
  });

  it('takes all for committed when one is: the store may show them one after the other', async () => {
    const { store } = storeOf({ [SLOT_KEY]: slot }, version('b'));
    expect(kinds(await readBack(store, batch, at))).toEqual(['committed', 'committed']);
  });

  it('takes a committed batch whose slot is gone for drained', async () => {
    expect((await readBack(storeOf({ ...version('a'), ...version('b') }).store, batch, at)).slot).toBe(SEAL);
  });

  it('misses no slot where there is nothing to publish', async () => {
    const silent = change('a', [], 0);
    const found = await readBack(storeOf(version('a')).store, new Batch([silent]), at);
    expect([kinds(found), found.slot]).toEqual([['committed'], undefined]);
  });

  it('reads the seals and versions of a newer version of the app', async () => {
    const newer = { [SLOT_KEY]: { schema: 9, sealed: true }, [versionKey('a', 3)]: { schema: 9, commitId: 'other' } };
    const found = await readBack(storeOf(newer).store, batch, at);
    expect([kinds(found), found.slot]).toEqual([['conflict', 'absent'], SEAL]);
  });
});
