import { localDate } from '@errand/recurrence';
import fc from 'fast-check';
import { dueMs } from './due-moment.js';

/** Both edges of the world, and zones whose clocks change at midnight, by half an hour, or across it. */
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
const zone = fc.constantFrom(...ZONES);
const instant = fc.date({ min: new Date(FROM), max: new Date(TO), noInvalidDate: true });
const day = (near: Date, daysOff: number) => new Date(near.getTime() + daysOff * 86_400_000).toISOString().slice(0, 10);

describe('dueMs', () => {
  it('puts a day after every moment that its calendar shows on it or before, and before every later one', () => {
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: -2, max: 2 }), (timeZone, moment, daysOff) => {
        const due = day(moment, daysOff);
        const isLater = localDate(moment.toISOString(), timeZone) > due;
        expect(dueMs(due, timeZone) < dueMs(moment.toISOString(), timeZone)).toBe(isLater);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['Pacific/Auckland', '2026-03-05T23:00:00+13:00', '2026-03-06T00:30:00+13:00'],
    ['America/Los_Angeles', '2026-03-05T23:00:00-08:00', '2026-03-06T00:30:00-08:00'],
    ['America/Nuuk', '2026-03-05T23:59:59-02:00', '2026-03-06T00:00:00-02:00'],
  ])('has a day of %s between its own evening and the next morning', (timeZone, evening, morning) => {
    const ordered = [morning, '2026-03-05', evening].sort((a, b) => dueMs(a, timeZone) - dueMs(b, timeZone));
    expect(ordered).toEqual([evening, '2026-03-05', morning]);
  });

  it('orders days as the calendar does, up to its last', () => {
    const days = ['1970-01-01', '2026-03-07', '2026-03-08', '2026-03-09', '9999-12-30', '9999-12-31'];
    for (const timeZone of ZONES) {
      expect(days.toSorted((a, b) => dueMs(a, timeZone) - dueMs(b, timeZone))).toEqual(days);
    }
  });
});
