import fc from 'fast-check';
import { FirstOf } from './first-of.js';

type Item = [number, number];
const firstOf = <T>(all: readonly T[], count: number, compare: (a: T, b: T) => number): T[] => {
  const first = new FirstOf(count, compare);
  for (const item of all) first.offer(item);
  return first.take();
};
const byFirst = ([a]: Item, [b]: Item): number => a - b;

describe('FirstOf', () => {
  it('is what sorting all of them begins with, equal ones in the order they came', () => {
    const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer()));
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 12 }), (all, count) => {
        expect(firstOf(all, count, byFirst)).toEqual([...all].sort(byFirst).slice(0, count));
      }),
    );
  });

  it('compares few of many', () => {
    let compared = 0;
    const shuffled = Array.from({ length: 10_000 }, (_, i) => (i * 7_919) % 10_000);
    const first = firstOf(shuffled, 50, (a, b) => (compared++, a - b));
    expect(first).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(compared).toBeLessThan(20_000);
  });
});
