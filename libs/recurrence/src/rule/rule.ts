/** The frequencies a task can have, coarse to fine. */
export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY';

/** A weekday of BYDAY, Monday = 0, with its number in the month or year (`-1` = last) when one is given. */
export interface WeekdayPart {
  weekday: number;
  nth?: number;
}

/** Where a series ends: with a local date (day number, inclusive) or at a moment (milliseconds since the epoch, inclusive). */
export type Until = { day: number } | { ms: number };

/** An RRULE, parsed. Lists are sorted and without duplicates; absent parts are undefined. */
export interface Rule {
  freq: Frequency;
  interval: number;
  byMonth?: readonly number[];
  byWeekNo?: readonly number[];
  byYearDay?: readonly number[];
  byMonthDay?: readonly number[];
  byDay?: readonly WeekdayPart[];
  byHour?: readonly number[];
  byMinute?: readonly number[];
  bySecond?: readonly number[];
  bySetPos?: readonly number[];
  count?: number;
  until?: Until;
  /** First day of the week, Monday = 0. */
  weekStart: number;
}

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** True when no part says which day of the year, month or week is meant: then the first occurrence says it (RFC 5545, 3.3.10). */
export function leavesDayToAnchor(rule: Rule): boolean {
  if (rule.freq === 'DAILY' || rule.freq === 'HOURLY') return false;
  return !rule.byDay && !rule.byMonthDay && !rule.byYearDay;
}

/** How many times of day the rule names. */
export function timesPerDay(rule: Rule): number {
  return (rule.byHour?.length ?? 1) * (rule.byMinute?.length ?? 1) * (rule.bySecond?.length ?? 1);
}

/** True when the rule says on which days, by more than its frequency and interval. */
export function namesDays(rule: Rule): boolean {
  return [rule.byMonth, rule.byWeekNo, rule.byYearDay, rule.byMonthDay, rule.byDay].some(Boolean);
}

/** True for `every N hours` and nothing more: hours that pass, whatever the clock on the wall does. */
export function isPlainHours(rule: Rule): boolean {
  if (rule.freq !== 'HOURLY' || namesDays(rule)) return false;
  return ![rule.byHour, rule.byMinute, rule.bySecond].some(Boolean);
}
