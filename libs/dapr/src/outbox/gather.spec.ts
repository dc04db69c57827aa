import fc from 'fast-check';
import { put } from '../state/operations.js';
import { RecordType } from '../state/record-type.js';
import { sizeOf } from './batch.js';
import type { Change } from './change.js';
import { gather, type Weighed } from './gather.js';

const NOTE = new RecordType<object>('note', 1);

const waiting = (stream: string, keys: string[] = [], weight = 100): Weighed => ({
  change: {
    stream,
    commitId: 'c',
    head: { version: 1, userVersion: 0, data: {} },
    events: [],
    images: {},
    operations: keys.map((key) => put(NOTE, key, {})),
    guards: [],
  } satisfies Change,
  weight,
});

const streamsOf = (batch: readonly Weighed[]): string[] => batch.map(({ change }) => change.stream);

describe('gather', () => {
  it('takes at most one change of a stream, and leaves the order as it is', () => {
    const { batch, rest } = gather(['a', 'b', 'a', 'c', 'b'].map((stream) => waiting(stream)));
    expect(streamsOf(batch)).toEqual(['a', 'b', 'c']);
    expect(streamsOf(rest)).toEqual(['a', 'b']);
  });

  it('takes no two changes that write the same key', () => {
    const { batch, rest } = gather([waiting('a', ['email/x']), waiting('b', ['email/x']), waiting('c', ['email/y'])]);
    expect(streamsOf(batch)).toEqual(['a', 'c']);
    expect(streamsOf(rest)).toEqual(['b']);
  });

  it('takes 64 changes at most', () => {
    expect(gather(Array.from({ length: 100 }, (_, i) => waiting(`s${i}`))).batch).toHaveLength(64);
  });

  it('takes the first in any case, and then nothing more when it is too large', () => {
    const { batch, rest } = gather([waiting('a', [], 5_000_000), waiting('b')]);
    expect([streamsOf(batch), streamsOf(rest)]).toEqual([['a'], ['b']]);
  });

  it('lets a smaller one go before a large one that does not fit', () => {
    const { batch } = gather([waiting('a', [], 600_000), waiting('b', [], 600_000), waiting('c', [], 100)]);
    expect(streamsOf(batch)).toEqual(['a', 'c']);
  });

  it('keeps to its limits, loses nothing, and always goes on', () => {
    const change = fc.record({
      stream: fc.nat(80).map((i) => `s${i}`),
      keys: fc.array(
        fc.nat(200).map((i) => `k${i}`),
        { maxLength: 30 },
      ),
      weight: fc.nat(400_000),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 150, size: 'max' }), (changes) => {
        const all = changes.map(({ stream, keys, weight }) => waiting(stream, keys, weight));
        const { batch, rest } = gather(all);
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length + rest.length).toBe(all.length);
        expect(batch.length).toBeLessThanOrEqual(64);
        if (batch.length > 1) {
          expect(batch.reduce((sum, { change }) => sum + sizeOf(change), 0)).toBeLessThanOrEqual(400);
          expect(batch.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(1_000_000);
        }
        expect(new Set(streamsOf(batch)).size).toBe(batch.length);
      }),
    );
  });
});
