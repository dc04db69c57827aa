/** A day of the Gregorian calendar, independent of any zone. */
export interface CivilDay {
  /** Days since 1970-01-01. */
  number: number;
  year: number;
  /** 1 to 12 */
  month: number;
  /** 1 to 31 */
  day: number;
  monthLength: number;
  /** 1 to 366 */
  dayOfYear: number;
  yearLength: number;
  /** Monday = 0 */
  weekday: number;
}

export const DAY_MS = 86_400_000;
export const DAY_SECONDS = 86_400;

// Global objects are slow to reach where scripts share a process in contexts of their own, as tests do.
const { floor } = Math;

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days before a month of a common year. */
const BEFORE = MONTHS.map((_, month) => MONTHS.slice(0, month).reduce((sum, days) => sum + days, 0));

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Day number of the first of January. */
function startOfYear(year: number): number {
  const past = year - 1;
  return past * 365 + floor(past / 4) - floor(past / 100) + floor(past / 400) - 719_162;
}

/** Days in a month. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : MONTHS[month - 1]!;
}

/** Day number of a date. */
export function dayNumber(year: number, month: number, day: number): number {
  return startOfYear(year) + BEFORE[month - 1]! + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
}

/** The year of a day number: the mean length of a year is off by less than a day. */
export function yearOf(number: number): number {
  const guess = floor((number + 719_162) / 365.2425) + 1;
  if (number < startOfYear(guess)) return guess - 1;
  return number < startOfYear(guess + 1) ? guess : guess + 1;
}

/** The date of a day number. */
export function civilDay(number: number): CivilDay {
  const year = yearOf(number);
  const dayOfYear = number - startOfYear(year) + 1;
  let month = Math.min(12, Math.ceil(dayOfYear / 28));
  while (dayNumber(year, month, 1) > number) month--;
  return {
    number,
    year,
    month,
    day: number - dayNumber(year, month, 1) + 1,
    monthLength: monthLength(year, month),
    dayOfYear,
    yearLength: isLeap(year) ? 366 : 365,
    weekday: (((number + 3) % 7) + 7) % 7,
  };
}

/** Moves a date on by one day, in place: a walk over a century makes no object for each of its days. */
export function toNextDay(date: CivilDay): void {
  date.number++;
  date.weekday = date.weekday === 6 ? 0 : date.weekday + 1;
  date.day++;
  date.dayOfYear++;
  if (date.day <= date.monthLength) return;
  date.day = 1;
  date.month++;
  if (date.month > 12) {
    date.month = date.dayOfYear = 1;
    date.year++;
    date.yearLength = isLeap(date.year) ? 366 : 365;
  }
  date.monthLength = monthLength(date.year, date.month);
}

/** `YYYY-MM-DD` of a day number. */
export function formatDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
