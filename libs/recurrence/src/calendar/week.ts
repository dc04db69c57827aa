import { dayNumber, yearOf } from './civil-day.js';

/** First day (day number) of the week that holds the day. */
export function startOfWeek(day: number, weekStart: number): number {
  // Day 0 was a Thursday, weekday 3.
  return day - ((((day + 3 - weekStart) % 7) + 7) % 7);
}

/** First day of week 1 of a year: the first week with four days in the year (RFC 5545 BYWEEKNO, ISO 8601 for Monday). */
export function startOfWeekYear(year: number, weekStart: number): number {
  return startOfWeek(dayNumber(year, 1, 4), weekStart);
}

/** The year whose numbered weeks hold the day; differs from the calendar year around New Year. */
export function weekYearOf(day: number, weekStart: number): number {
  return yearOf(startOfWeek(day, weekStart) + 3);
}

/** The number of the day's week from the start (1…) and from the end (-1…) of its year. */
export function weekNumbers(day: number, weekStart: number): [number, number] {
  const year = weekYearOf(day, weekStart);
  const fromStart = Math.floor((day - startOfWeekYear(year, weekStart)) / 7) + 1;
  const weeks = (startOfWeekYear(year + 1, weekStart) - startOfWeekYear(year, weekStart)) / 7;
  return [fromStart, fromStart - weeks - 1];
}
