import fc from 'fast-check';
import { CHUNK_LENGTH, EMPTY_TAIL, extend, type IndexChunk } from './index-list.js';

describe('extend', () => {
  it('keeps every number in order, in chunks of at most 200', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000 }), (count) => {
        const chunks: IndexChunk[] = [];
        let tail = EMPTY_TAIL;
        let longest = 0;
        for (let n = 1; n <= count; n++) {
          const next = extend(tail, n);
          tail = next.tail;
          if (next.full) chunks.push(next.full);
          longest = Math.max(longest, tail.ns.length);
        }
        expect(longest).toBeLessThanOrEqual(CHUNK_LENGTH);
        const all = [...chunks.flatMap(({ ns }) => ns), ...tail.ns];
        expect(all).toEqual(Array.from({ length: count }, (_, i) => i + 1));
        expect(chunks.map(({ chunk }) => chunk)).toEqual(chunks.map((_, i) => i + 1));
        expect(tail.closed).toBe(chunks.length);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves the tail it was given as it was', () => {
    extend(EMPTY_TAIL, 1);
    expect(EMPTY_TAIL).toEqual({ closed: 0, ns: [] });
  });
});
