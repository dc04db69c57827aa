import fc from 'fast-check';
import { common, inParts, range, type Order } from './numbers.js';

const order = fc.constantFrom<Order>('asc', 'desc');

describe('range', () => {
  it('goes through all numbers in order', () => {
    expect([...range(3, 'asc')]).toEqual([1, 2, 3]);
    expect([...range(3, 'desc')]).toEqual([3, 2, 1]);
    expect([...range(0, 'desc')]).toEqual([]);
  });

  it('goes on after any number it has given', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), order, fc.nat(), (length, way, at) => {
        const all = [...range(length, way)];
        const i = all.length === 0 ? 0 : at % all.length;
        expect([...range(length, way, all[i])]).toEqual(all.slice(i + 1));
      }),
    );
  });

  it('does not go beyond the end for a number that is none of its own', () => {
    expect([...range(3, 'desc', 100)]).toEqual([3, 2, 1]);
    expect([...range(3, 'asc', 100)]).toEqual([]);
  });
});

describe('common', () => {
  it('has what is in all lists, in order, after a number', () => {
    const lists = [
      [1, 3, 5, 7],
      [3, 4, 5, 7],
    ];
    expect(common(lists, 'asc')).toEqual([3, 5, 7]);
    expect(common(lists, 'desc')).toEqual([7, 5, 3]);
    expect(common(lists, 'asc', 3)).toEqual([5, 7]);
    expect(common(lists, 'desc', 5)).toEqual([3]);
    expect(common([[2, 9]], 'desc')).toEqual([9, 2]);
  });
});

describe('inParts', () => {
  it('splits and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 7 }), (numbers, size) => {
        const parts = [...inParts(numbers, size)];
        expect(parts.flat()).toEqual(numbers);
        expect(parts.slice(0, -1).every((part) => part.length === size)).toBe(true);
      }),
    );
  });
});
