import fc from 'fast-check';
import { civilDay, DAY_MS, dayNumber, formatDay, monthLength, toNextDay } from './civil-day.js';

const anyDay = fc.integer({ min: dayNumber(1969, 1, 1), max: dayNumber(9999, 12, 31) });

describe('civilDay', () => {
  it('agrees with the calendar of Date', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = new Date(number * DAY_MS);
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        expect(civilDay(number)).toEqual({
          number,
          year,
          month,
          day,
          monthLength: new Date(Date.UTC(year, month, 0)).getUTCDate(),
          dayOfYear: (date.getTime() - Date.UTC(year, 0, 1)) / DAY_MS + 1,
          yearLength: (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY_MS,
          weekday: (date.getUTCDay() + 6) % 7,
        });
        expect(dayNumber(year, month, day)).toBe(number);
      }),
    );
  });

  it('agrees with Date on the days around each new year', () => {
    const years = Array.from({ length: 8030 }, (_, index) => 1970 + index);
    const firsts = years.map((year) => Date.UTC(year, 0, 1) / DAY_MS);
    expect(firsts.map((day) => civilDay(day).year)).toEqual(years);
    expect(firsts.map((day) => civilDay(day - 1).year + 1)).toEqual(years);
  });
});

describe('toNextDay', () => {
  it('walks the same calendar', () => {
    const date = civilDay(dayNumber(1999, 12, 1));
    for (let number = date.number; number < dayNumber(2005, 3, 2); number++, toNextDay(date)) {
      expect(date).toEqual(civilDay(number));
    }
  });
});

it('knows the length of February', () => {
  expect([1900, 2000, 2026, 2028].map((year) => monthLength(year, 2))).toEqual([28, 29, 28, 29]);
});

it('writes a day as a date', () => {
  expect(formatDay(dayNumber(2026, 3, 5))).toBe('2026-03-05');
});
