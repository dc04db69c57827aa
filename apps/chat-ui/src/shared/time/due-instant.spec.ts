import fc from 'fast-check';
import { dueDay } from './due.js';
import { dueInstant } from './due-instant.js';

/** The same as the API's specs take, whose order this has to be: a day stands behind what its calendar shows on it, before the rest. */
const ZONES = [
  'UTC',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Los_Angeles',
  'America/New_York',
  'America/Havana',
  'America/Nuuk',
  'America/Asuncion',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
];
const [FROM, TO] = [Date.UTC(2020, 0, 1), Date.UTC(2035, 0, 1)];
const instant = fc.date({ min: new Date(FROM), max: new Date(TO), noInvalidDate: true });
const day = (near: Date, daysOff: number): string =>
  new Date(near.getTime() + daysOff * 86_400_000).toISOString().slice(0, 10);

describe('dueInstant', () => {
  it('puts a day after every moment that its calendar shows on it or before, and before every later one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instant, fc.integer({ min: -2, max: 2 }), (zone, moment, daysOff) => {
        const due = day(moment, daysOff);
        const isLater = dueDay(moment.toISOString(), zone) > due;
        expect(dueInstant(due, zone) < dueInstant(moment.toISOString(), zone)).toBe(isLater);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['Pacific/Auckland', '2026-03-05T23:00:00+13:00', '2026-03-06T00:30:00+13:00'],
    ['America/Los_Angeles', '2026-03-05T23:00:00-08:00', '2026-03-06T00:30:00-08:00'],
    ['America/Nuuk', '2026-03-05T23:59:59-02:00', '2026-03-06T00:00:00-02:00'],
  ])('has a day of %s between its own evening and the next morning', (zone, evening, morning) => {
    const ordered = [morning, '2026-03-05', evening].sort((a, b) => dueInstant(a, zone) - dueInstant(b, zone));
    expect(ordered).toEqual([evening, '2026-03-05', morning]);
  });

  it('orders days as the calendar does, up to its last', () => {
    const days = ['1970-01-01', '2026-03-07', '2026-03-08', '2026-03-09', '9999-12-30', '9999-12-31'];
    for (const zone of ZONES) {
      expect(days.toSorted((a, b) => dueInstant(a, zone) - dueInstant(b, zone))).toEqual(days);
    }
  });
});
