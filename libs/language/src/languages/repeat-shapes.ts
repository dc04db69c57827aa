import type { PlaceMeaning, RepeatMeaning, TimeMeaning, Weekday } from '../calendar/meaning.js';
import { hourOf } from '../calendar/resolve-when.js';
import type { UnitWord } from '../calendar/amount.js';

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** RFC 5545 codes of weekdays, in the order of the week; `nth` of the month or year when it is given. */
export function byDay(weekdays: readonly Weekday[], nth?: number): string[] {
  const sorted = [...new Set(weekdays)].sort((a, b) => a - b);
  return sorted.map((weekday) => `${nth ?? ''}${CODES[weekday - 1]}`);
}

/** Monday to Friday. */
export const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Saturday and Sunday. */
export const WEEKEND: readonly Weekday[] = [6, 7];

/** From one weekday to another, over the week's end if need be. */
export function weekdaySpan(from: Weekday, to: Weekday): Weekday[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, n) => (((from - 1 + n) % 7) + 1) as Weekday);
}

/** All weekdays of some but these. */
export function otherWeekdays(weekdays: readonly Weekday[], all: readonly Weekday[] = weekdaySpan(1, 7)): Weekday[] {
  return all.filter((weekday) => !weekdays.includes(weekday));
}

const FREQUENCIES: Partial<Record<UnitWord['unit'], RepeatMeaning['freq']>> = {
  hour: 'HOURLY',
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
};

/** Every `n` of a unit; undefined for units too short to repeat by. */
export function cycleOf(n: number, { unit, times }: UnitWord, fromCompletion = false): RepeatMeaning | undefined {
  const freq = FREQUENCIES[unit];
  const interval = n * times;
  if (!freq || interval < 1 || interval > 999) return undefined;
  return { freq, ...(interval > 1 && { interval }), ...(fromCompletion && { fromCompletion }) };
}

/** Every week on some weekdays. */
export function weekly(weekdays: readonly Weekday[], interval?: number, fromCompletion = false): RepeatMeaning {
  return {
    freq: 'WEEKLY',
    byDay: byDay(weekdays),
    ...(interval && { interval }),
    ...(fromCompletion && { fromCompletion }),
  };
}

/** "every weekday at 9 except friday": the time stands inside the rule. */
export function atClock(repeat: RepeatMeaning, time: TimeMeaning): RepeatMeaning {
  const hour = hourOf(time);
  return { ...repeat, time: { hour, minute: time.minute, half: hour < 12 ? 'am' : 'pm' } };
}

/** Days of the month, in order. */
export function onMonthDays(days: readonly number[]): PlaceMeaning {
  return { byMonthDay: [...new Set(days)].sort((a, b) => a - b) };
}

/** The nth of a weekday. */
export function onNth(nth: number, weekday: Weekday): PlaceMeaning | undefined {
  return nth >= -1 && nth <= 5 ? { byDay: byDay([weekday], nth) } : undefined;
}

/** Several of a weekday: "the 2nd and 4th tuesday". */
export function onNths(nths: readonly number[], weekday: Weekday): PlaceMeaning | undefined {
  const places = nths.map((nth) => onNth(nth, weekday)?.byDay);
  return places.includes(undefined) ? undefined : { byDay: places.flatMap((days) => days ?? []) };
}

/** Some of a month's days from Monday to Friday: the first, the last, the 15th. */
export function onWorkdays(nths: readonly number[]): PlaceMeaning {
  return { byDay: byDay(WORKDAYS), bySetPos: [...nths] };
}

/** What a place needs of its cycle: weekdays a week, days and "2nd tuesday" a month, dates a year. */
function fits({ freq }: RepeatMeaning, { byMonth, byMonthDay, bySetPos, byDay: days }: PlaceMeaning): boolean {
  if (byMonth) return freq === 'YEARLY';
  if (byMonthDay || bySetPos) return freq === 'MONTHLY';
  const numbered = days?.some((day) => /\d/.test(day)) ?? false;
  return numbered ? freq === 'MONTHLY' : freq === 'WEEKLY' || freq === 'DAILY';
}

/** A cycle with its place; undefined when they do not go together. A day of the week makes a daily cycle weekly. */
export function placed(cycle: RepeatMeaning, place: PlaceMeaning): RepeatMeaning | undefined {
  if (cycle.byDay || cycle.byMonthDay || !fits(cycle, place)) return undefined;
  if (cycle.freq === 'DAILY' && cycle.interval) {
    const weeks = cycle.interval / 7;
    if (!place.byDay || !Number.isInteger(weeks)) return undefined;
    return { ...cycle, freq: 'WEEKLY', interval: weeks, ...place, trust: 'sure' };
  }
  return { ...cycle, ...(cycle.freq === 'DAILY' && { freq: 'WEEKLY' }), ...place, trust: 'sure' };
}
