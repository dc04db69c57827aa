import fc from 'fast-check';
import { CHUNK_PLAN, chunkDueAt, chunksOf, entriesToRead, placesIn } from './chunk-plan.js';

describe('the plan of chunks', () => {
  const sizes = fc.integer({ min: CHUNK_PLAN.fewest, max: 60_000 });

  it('has every task in one chunk', () => {
    const places = chunksOf(1_234, CHUNK_PLAN).flatMap((chunk) => placesIn(chunk, 1_234, CHUNK_PLAN));
    expect(places).toEqual(Array.from({ length: 1_234 }, (_, i) => i + 1));
  });

  it('has every chunk written among the entries that a reader reads', () => {
    const met = fc.property(sizes, fc.nat(1_000_000), (tasks, version) => {
      const versions = Array.from({ length: entriesToRead(tasks, CHUNK_PLAN) }, (_, i) => version + i);
      const due = new Set(versions.map((one) => chunkDueAt(one, tasks, CHUNK_PLAN)));
      expect(chunksOf(tasks, CHUNK_PLAN).filter((chunk) => !due.has(chunk))).toEqual([]);
    });
    fc.assert(met, { numRuns: 50 });
  });

  it('has none for a small account', () => {
    const few = CHUNK_PLAN.fewest - 1;
    expect([chunksOf(few, CHUNK_PLAN), chunkDueAt(10, few, CHUNK_PLAN), entriesToRead(few, CHUNK_PLAN)]).toEqual([
      [],
      undefined,
      0,
    ]);
  });
});
