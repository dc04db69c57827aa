import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DAY_MS } from './civil-day.js';
import { startOfWeek, weekNumbers, weekYearOf } from './week.js';

const anyDay = fc.integer({ min: 0, max: 100_000 });

it('numbers weeks as ISO 8601 does when they start on Monday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = DateTime.fromMillis(day * DAY_MS, { zone: 'utc' });
      const [fromStart, fromEnd] = weekNumbers(day, 0);
      expect([weekYearOf(day, 0), fromStart]).toEqual([date.weekYear, date.weekNumber]);
      expect(fromStart - fromEnd - 1).toBe(date.weeksInWeekYear);
    }),
  );
});

it('starts the week on the day asked for', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(6), (day, weekStart) => {
      const start = startOfWeek(day, weekStart);
      expect(day - start).toBeGreaterThanOrEqual(0);
      expect(day - start).toBeLessThan(7);
      expect(DateTime.fromMillis(start * DAY_MS, { zone: 'utc' }).weekday - 1).toBe(weekStart);
    }),
  );
});
