import { DateTime } from 'luxon';
import type { Calendar } from './calendar.js';
import type { DateMeaning, DayMeaning, Period } from './meaning.js';

/** Where a day without a year or week is looked for: "on monday" of a plan lies ahead, of something done behind. */
export type Direction = 'future' | 'past';

type Kind = DayMeaning['kind'];
type Of<K extends Kind> = Extract<DayMeaning, { kind: K }>;
type Resolver<K extends Kind> = (meaning: Of<K>, calendar: Calendar, direction: Direction) => DateTime | undefined;

const SATURDAY = 6;
const FRIDAY = 5;

/** First and last day of a period, `offset` periods from the one that holds today. */
export function periodDays(period: Period, offset: number, { today }: Calendar): { first: DateTime; last: DateTime } {
  if (period === 'weekend') {
    const first = today.startOf('week').plus({ weeks: offset, days: SATURDAY - 1 });
    return { first, last: first.plus({ days: 1 }) };
  }
  const first = today.startOf(period).plus({ [period]: offset });
  return { first, last: first.endOf(period).startOf('day') };
}

/** The day of a month, or undefined when the month has no such day. */
function dayIn(month: DateTime, day: number): DateTime | undefined {
  return day >= 1 && day <= (month.daysInMonth ?? 0) ? month.set({ day }) : undefined;
}

/** Leap days are up to eight years apart, so that one more step always finds the day if it exists at all. */
const STEPS = 9;

/** The first of the days, counted in steps from now, that exists and lies in the direction; today counts as ahead. */
function firstInDirection(dayAt: (step: number) => DateTime | undefined, today: DateTime, direction: Direction) {
  for (let n = 0; n < STEPS; n += 1) {
    const day = dayAt(direction === 'future' ? n : -n);
    if (day && (direction === 'future' ? day >= today : day <= today)) return day;
  }
  return undefined;
}

function calendarDay({ day, month, year, monthOffset }: Of<'calendar'>, { today }: Calendar, direction: Direction) {
  if (monthOffset !== undefined) return dayIn(today.startOf('month').plus({ months: monthOffset }), day);
  if (month === undefined) {
    const thisMonth = today.startOf('month');
    return firstInDirection((n) => dayIn(thisMonth.plus({ months: n }), day), today, direction);
  }
  if (month < 1 || month > 12) return undefined;
  if (year !== undefined) return dayIn(DateTime.utc(year, month, 1), day);
  return firstInDirection((n) => dayIn(DateTime.utc(today.year + n, month, 1), day), today, direction);
}

function numericDay({ parts, year }: Of<'numeric'>, calendar: Calendar, direction: Direction) {
  const [a, b] = parts;
  const [month, day] = calendar.dateOrder === 'month-first' ? [a, b] : [b, a];
  const read = (m: number, d: number) => calendarDay({ kind: 'calendar', month: m, day: d, year }, calendar, direction);
  // 15/4 can only be read one way.
  return read(month, day) ?? (month > 12 ? read(day, month) : undefined);
}

function weekdayDay({ weekday, weeks }: Of<'weekday'>, { today }: Calendar, direction: Direction): DateTime {
  if (weeks !== undefined) return today.startOf('week').plus({ weeks, days: weekday - 1 });
  if (direction === 'past') return today.minus({ days: ((today.weekday - weekday + 6) % 7) + 1 });
  return today.plus({ days: ((weekday - today.weekday + 6) % 7) + 1 });
}

/** A week's end is its Friday, and a weekend begins on Saturday, or today when it is the weekend already. */
function edgeDay({ kind, period, offset }: Of<'start' | 'end'>, calendar: Calendar): DateTime {
  const { today } = calendar;
  if (period === 'weekend' && offset === 0 && today.weekday >= SATURDAY) return today;
  if (period === 'week' && kind === 'end') {
    const friday = today.startOf('week').plus({ weeks: offset, days: FRIDAY - 1 });
    return offset === 0 && friday < today ? friday.plus({ weeks: 1 }) : friday;
  }
  const { first, last } = periodDays(period, offset, calendar);
  return kind === 'end' ? last : first;
}

/** The first day of a month by its number; without a year the present month counts in both directions. */
export function monthStart(
  month: number,
  year: number | undefined,
  { today }: Calendar,
  direction: Direction,
): DateTime {
  const first = DateTime.utc(year ?? today.year, month, 1);
  if (year !== undefined || month === today.month) return first;
  if (direction === 'future') return first < today ? first.plus({ years: 1 }) : first;
  return first > today ? first.minus({ years: 1 }) : first;
}

function monthDay({ month, year, at }: Of<'month'>, calendar: Calendar, direction: Direction): DateTime {
  const first = monthStart(month, year, calendar, direction);
  const day = at === 'start' ? first : first.endOf('month').startOf('day');
  return day < calendar.today && year === undefined && direction === 'future' ? day.plus({ years: 1 }) : day;
}

function nthIn(month: DateTime, nth: number, weekday: number): DateTime | undefined {
  const from = nth > 0 ? month : month.endOf('month').startOf('day');
  const distance = nth > 0 ? (weekday - from.weekday + 7) % 7 : -((from.weekday - weekday + 7) % 7);
  const day = from.plus({ days: distance + 7 * (nth > 0 ? nth - 1 : nth + 1) });
  return day.month === month.month ? day : undefined;
}

function nthDay({ nth, weekday, month, monthOffset }: Of<'nth'>, { today }: Calendar): DateTime | undefined {
  const thisMonth = today.startOf('month');
  if (monthOffset !== undefined) return nthIn(thisMonth.plus({ months: monthOffset }), nth, weekday);
  const nthOf = (n: number): DateTime =>
    month ? DateTime.utc(today.year + n, month, 1) : thisMonth.plus({ months: n });
  return firstInDirection((n) => nthIn(nthOf(n), nth, weekday), today, 'future');
}

function aheadDay({ amount, from, back }: Of<'ahead'>, calendar: Calendar, direction: Direction) {
  const base = from ? resolveDate(from, calendar, direction) : calendar.today;
  return back ? base?.minus(amount) : base?.plus(amount);
}

/** More of them nobody counts. */
const MOST_WORKDAYS = 60;

function workdayAhead({ count }: Of<'workday'>, { today }: Calendar): DateTime | undefined {
  if (count < 1 || count > MOST_WORKDAYS) return undefined;
  let day = today;
  for (let left = count; left > 0;) {
    day = day.plus({ days: 1 });
    if (day.weekday < SATURDAY) left -= 1;
  }
  return day;
}

const RESOLVERS: { [K in Kind]: Resolver<K> } = {
  offset: ({ days }, { today }) => today.plus({ days }),
  ahead: aheadDay,
  workday: workdayAhead,
  weekday: weekdayDay,
  calendar: calendarDay,
  numeric: numericDay,
  start: edgeDay,
  end: edgeDay,
  month: monthDay,
  nth: nthDay,
};

/**
 * The day that words mean.
 * @returns midnight of the date in UTC, see {@link Calendar}; undefined when there is no such day (31 April) or it is not in the years 1970 to 9999
 */
export function resolveDate(meaning: DateMeaning, calendar: Calendar, direction: Direction = 'future') {
  // The table has one resolver for each kind, and `meaning` is of the kind that it is looked up by.
  const resolver = RESOLVERS[meaning.kind] as Resolver<Kind>;
  const day = resolver(meaning, calendar, direction);
  return day?.isValid && day.year >= 1970 && day.year <= 9999 ? day : undefined;
}
