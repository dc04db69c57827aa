import type { DateMeaning } from './meaning.js';
import { calendarOf, formatDate } from './calendar.js';
import { resolveDate, type Direction } from './resolve-date.js';

/** A Thursday. */
const THURSDAY = calendarOf('2026-03-05T10:00:00-05:00', 'America/New_York');

function day(meaning: DateMeaning, direction?: Direction, calendar = THURSDAY): string | undefined {
  const date = resolveDate(meaning, calendar, direction);
  return date && formatDate(date);
}

describe('resolveDate', () => {
  it.each<[DateMeaning, string | undefined]>([
    [{ kind: 'offset', days: 0 }, '2026-03-05'],
    [{ kind: 'offset', days: -1 }, '2026-03-04'],
    [{ kind: 'ahead', amount: { week: 3 } }, '2026-03-26'],
    [{ kind: 'ahead', amount: { week: 1 }, from: { kind: 'weekday', weekday: 5 } }, '2026-03-13'],
    [{ kind: 'ahead', amount: { day: 2 }, from: { kind: 'calendar', month: 3, day: 20 }, back: true }, '2026-03-18'],
    [{ kind: 'weekday', weekday: 4 }, '2026-03-12'],
    [{ kind: 'weekday', weekday: 5 }, '2026-03-06'],
    [{ kind: 'weekday', weekday: 5, weeks: 1 }, '2026-03-13'],
    [{ kind: 'weekday', weekday: 5, weeks: -1 }, '2026-02-27'],
    [{ kind: 'calendar', day: 5 }, '2026-03-05'],
    [{ kind: 'calendar', day: 4 }, '2026-04-04'],
    [{ kind: 'calendar', day: 31 }, '2026-03-31'],
    [{ kind: 'calendar', day: 31, monthOffset: 1 }, undefined],
    [{ kind: 'calendar', month: 3, day: 4 }, '2027-03-04'],
    [{ kind: 'calendar', month: 2, day: 29 }, '2028-02-29'],
    [{ kind: 'calendar', month: 2, day: 30 }, undefined],
    [{ kind: 'calendar', month: 13, day: 1 }, undefined],
    [{ kind: 'calendar', month: 1, day: 2, year: 2020 }, '2020-01-02'],
    [{ kind: 'calendar', month: 1, day: 2, year: 1960 }, undefined],
    [{ kind: 'numeric', parts: [4, 15] }, '2026-04-15'],
    [{ kind: 'numeric', parts: [15, 4] }, '2026-04-15'],
    [{ kind: 'numeric', parts: [15, 14] }, undefined],
    [{ kind: 'start', period: 'week', offset: 1 }, '2026-03-09'],
    [{ kind: 'start', period: 'weekend', offset: 0 }, '2026-03-07'],
    [{ kind: 'start', period: 'quarter', offset: 1 }, '2026-04-01'],
    [{ kind: 'end', period: 'week', offset: 0 }, '2026-03-06'],
    [{ kind: 'end', period: 'month', offset: 0 }, '2026-03-31'],
    [{ kind: 'end', period: 'year', offset: 0 }, '2026-12-31'],
    [{ kind: 'month', month: 3, at: 'end' }, '2026-03-31'],
    [{ kind: 'month', month: 3, at: 'start' }, '2027-03-01'],
    [{ kind: 'month', month: 2, at: 'end' }, '2027-02-28'],
    [{ kind: 'nth', nth: 1, weekday: 1, month: 4 }, '2026-04-06'],
    [{ kind: 'nth', nth: -1, weekday: 5, monthOffset: 0 }, '2026-03-27'],
    [{ kind: 'nth', nth: 5, weekday: 1, monthOffset: 1 }, undefined],
  ])('%j is %s', (meaning, expected) => {
    expect(day(meaning)).toBe(expected);
  });

  it.each<[DateMeaning, string]>([
    [{ kind: 'weekday', weekday: 4 }, '2026-02-26'],
    [{ kind: 'weekday', weekday: 3 }, '2026-03-04'],
    [{ kind: 'calendar', day: 6 }, '2026-02-06'],
    [{ kind: 'calendar', month: 3, day: 6 }, '2025-03-06'],
    [{ kind: 'month', month: 4, at: 'start' }, '2025-04-01'],
  ])('looking back, %j is %s', (meaning, expected) => {
    expect(day(meaning, 'past')).toBe(expected);
  });

  it('reads 3/4 as the person writes it', () => {
    const abroad = calendarOf('2026-03-05T10:00:00Z', 'Europe/London');
    expect(day({ kind: 'numeric', parts: [3, 4] }, 'future', abroad)).toBe('2026-04-03');
  });
});
