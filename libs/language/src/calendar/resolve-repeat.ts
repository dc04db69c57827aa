import { firstOccurrence, InvalidRuleError, normalizeRule } from '@errand/recurrence';
import { DateTime } from 'luxon';
import type { Amount } from './amount.js';
import { formatDate, formatMoment, type Calendar } from './calendar.js';
import type { RepeatMeaning, TimeMeaning, WhenMeaning } from './meaning.js';
import { atTime, hourOf, resolveWhen } from './resolve-when.js';

/** What a sentence says about repeating and about the first time. */
export interface RepeatRequest {
  rule: RepeatMeaning;
  until?: WhenMeaning;
  count?: number;
  during?: Amount;
  /** The day from which it counts, when one was said. */
  start?: WhenMeaning;
  time?: TimeMeaning;
}

/** A rule that can be kept, and its first occurrence. */
export interface ResolvedRepeat {
  recurrence: string;
  due: string;
}

function hoursOf(times: readonly TimeMeaning[]): number[] {
  return [...new Set(times.map(hourOf))].sort((a, b) => a - b);
}

/**
 * Whether one rule can have all of its times: BYHOUR names hours alone (8:15 and 20:30 would be four times), and which of them a
 * BYSETPOS would count is not what was said.
 */
function fitsOneRule({ freq, times = [], bySetPos, byMonthDay = [] }: RepeatMeaning): boolean {
  const [first] = times;
  if (!first) return true;
  const alike = times.every(({ minute, zone, hour }) => minute === first.minute && !zone && hour < 24);
  const several = hoursOf(times).length === times.length && times.length > 1;
  return alike && several && freq !== 'HOURLY' && !bySetPos && byMonthDay.every((day) => day <= 28);
}

function parts(rule: RepeatMeaning, ends: string[]): string {
  const list = (name: string, values?: readonly (string | number)[]) =>
    values?.length ? [`${name}=${values.join()}`] : [];
  return [
    `FREQ=${rule.freq}`,
    ...list('INTERVAL', rule.interval && rule.interval > 1 ? [rule.interval] : []),
    ...list('BYMONTH', rule.byMonth),
    ...list('BYMONTHDAY', rule.byMonthDay),
    ...list('BYDAY', rule.byDay),
    ...list('BYSETPOS', rule.bySetPos),
    ...list('BYHOUR', rule.times && hoursOf(rule.times)),
    ...ends,
  ].join(';');
}

/** A month's 31st has to be said in the rule, or the series would skip or drift (RFC 5545, 3.3.10). */
function withLateDay(rule: RepeatMeaning, due: string): RepeatMeaning {
  const [month, day] = [Number(due.slice(5, 7)), Number(due.slice(8, 10))];
  if (day <= 28 || rule.byDay?.length || rule.byMonthDay?.length) return rule;
  if (rule.freq === 'MONTHLY') return { ...rule, byMonthDay: [day] };
  return rule.freq === 'YEARLY' && month === 2 ? { ...rule, byMonth: [2], byMonthDay: [day] } : rule;
}

/** The wall-clock time of the occurrences in the person's zone. */
function localTime(
  time: TimeMeaning | undefined,
  start: WhenMeaning | undefined,
  calendar: Calendar,
): string | undefined {
  if (!time) return undefined;
  const moment = resolveWhen({ date: start?.date, time }, calendar)?.moment ?? atTime(calendar.today, time, calendar);
  return moment.toFormat('HH:mm');
}

/** The last day on which it may happen, as `YYYYMMDD`. */
function lastDay({ until, during }: RepeatRequest, first: string, calendar: Calendar): string | undefined {
  const day = until && resolveWhen(until, calendar)?.day;
  if (day) return day.toFormat('yyyyMMdd');
  return during && DateTime.fromISO(first.slice(0, 10)).plus(during).minus({ days: 1 }).toFormat('yyyyMMdd');
}

function resolve(request: RepeatRequest, calendar: Calendar): ResolvedRepeat | undefined {
  const start = request.start && resolveWhen(request.start, calendar);
  if ((request.start && !start) || !fitsOneRule(request.rule)) return undefined;
  const due = firstOccurrence(parts(request.rule, []), {
    timeZone: calendar.zone,
    now: formatMoment(calendar.now, calendar),
    time: localTime(request.rule.times?.[0] ?? request.time, request.start, calendar),
    startingOn: start && formatDate(start.day),
  });
  if (!due) return undefined;
  const last = request.count ? undefined : lastDay(request, due, calendar);
  if (last && last < due.slice(0, 10).replace(/-/g, '')) return undefined;
  const end = request.count ? [`COUNT=${request.count}`] : last ? [`UNTIL=${last}`] : [];
  return { recurrence: normalizeRule(parts(withLateDay(request.rule, due), end)), due };
}

/**
 * The rule and the first due date of what was said.
 * @returns undefined when it never happens, or not in a way that can be kept: the words then stay in the title
 */
export function resolveRepeat(request: RepeatRequest, calendar: Calendar): ResolvedRepeat | undefined {
  try {
    return resolve(request, calendar);
  } catch (error) {
    if (error instanceof InvalidRuleError) return undefined;
    throw error;
  }
}
