import fc from 'fast-check';
import { Duration } from 'luxon';
import { amountOf, isoDuration, isTimed, sum, UNITS } from './amount.js';

const hour = { unit: 'hour', times: 1 } as const;
const quarter = { unit: 'month', times: 3 } as const;

describe('amountOf', () => {
  it.each([
    [2, hour, { hour: 2 }],
    [1.5, hour, { hour: 1, minute: 30 }],
    [0.5, { unit: 'year', times: 1 } as const, { month: 6 }],
    [2, quarter, { month: 6 }],
    [0.5, { unit: 'month', times: 1 } as const, undefined],
    [0, hour, undefined],
    [10_000, hour, undefined],
  ])('%d of %j is %j', (n, unit, expected) => {
    expect(amountOf(n, unit)).toEqual(expected);
  });
});

describe('isoDuration', () => {
  it.each([
    [{ minute: 30 }, '' as const, 'PT30M'],
    [{ hour: 1, minute: 30 }, '-' as const, '-PT1H30M'],
    [{ week: 2 }, '' as const, 'P2W'],
    [{ week: 1, day: 2 }, '' as const, 'P9D'],
    [{ day: 1, hour: 2 }, '-' as const, '-P1DT2H'],
    [{}, '' as const, 'PT0S'],
  ])('writes %j as %s%s', (amount, sign, expected) => {
    expect(isoDuration(amount, sign)).toBe(expected);
  });

  it('is what luxon reads back', () => {
    const amounts = fc.dictionary(fc.constantFrom(...UNITS), fc.integer({ min: 1, max: 99 }), { minKeys: 1 });
    fc.assert(
      fc.property(amounts, (amount) => {
        const same = Duration.fromISO(isoDuration(amount));
        expect(same.as('seconds')).toBe(Duration.fromObject(amount).as('seconds'));
      }),
    );
  });
});

it('adds amounts and tells moments from dates', () => {
  expect(sum({ day: 1, hour: 2 }, { hour: 3 })).toEqual({ day: 1, hour: 5 });
  expect(isTimed({ day: 1 })).toBe(false);
  expect(isTimed({ day: 1, minute: 1 })).toBe(true);
});
