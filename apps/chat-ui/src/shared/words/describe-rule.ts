import { dateFormat } from '../time/date-format.js';
import { listed, ordinal, plural } from './plural.js';
import { ruleParts, type RuleParts } from './rule-parts.js';

const UNITS: Readonly<Record<string, string>> = {
  HOURLY: 'hour',
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};
const DAYS: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const WORK_WEEK = 'MO,TU,WE,TH,FR';
const WEEKEND = 'SA,SU';
const LONGEST = 28;

const dayName = (day: string): string => DAYS[day] ?? day;
const shortDay = (day: string): string => dayName(day).slice(0, 3);
const isSet = ({ byDay }: RuleParts, days: string): boolean =>
  byDay.every(({ position }) => position === undefined) &&
  byDay
    .map(({ day }) => day)
    .sort()
    .join() === days.split(',').sort().join();

/** "every day", "every other week", "every 3 months" */
function every({ freq, interval }: RuleParts): string {
  const unit = UNITS[freq] ?? freq.toLowerCase();
  if (interval === 1) return `every ${unit}`;
  return interval === 2 ? `every other ${unit}` : `every ${plural(interval, unit)}`;
}

function weekly(parts: RuleParts): string {
  if (parts.byDay.length === 0) return every(parts);
  if (parts.interval === 1 && isSet(parts, WORK_WEEK)) return 'every weekday';
  if (parts.interval === 1 && isSet(parts, WEEKEND)) return 'every weekend';
  const single = parts.byDay.length === 1;
  const days = listed(parts.byDay.map(({ day }) => (single ? dayName(day) : shortDay(day))));
  return parts.interval === 1 ? `every ${days}` : `${every(parts)} on ${days}`;
}

/**
 * Days of the month. One above the 28th is written as the set 28..n of which the last counts, so that it means the last day where a
 * month is shorter; it is said as that one day.
 */
function monthDays({ byMonthDay, bySetPos }: RuleParts): number[] {
  if (bySetPos.length === 0) return byMonthDay;
  const late = byMonthDay.filter((day) => day >= LONGEST);
  return [...byMonthDay.filter((day) => day < LONGEST), ...(late.length > 0 ? [Math.max(...late)] : [])];
}

const monthDayName = (day: number, last = 31): string => (day === -1 || day === last ? 'last day' : ordinal(day));

/** "on the 1st and 15th", "on the last Friday", "on the first weekday"; '' when the rule names no day. */
function onDays(parts: RuleParts): string {
  const days = monthDays(parts);
  if (days.length > 0) return ` on the ${listed(days.map((day) => monthDayName(day)))}`;
  if (parts.byDay.length === 0) return '';
  if (parts.bySetPos.length > 0) {
    const what = isSet(parts, WORK_WEEK) ? 'weekday' : listed(parts.byDay.map(({ day }) => dayName(day)));
    return ` on the ${listed(parts.bySetPos.map(positionName))} ${what}`;
  }
  const named = parts.byDay.map(
    ({ position, day }) => `${position ? `${positionName(position)} ` : ''}${dayName(day)}`,
  );
  return ` on the ${listed(named)}`;
}

const positionName = (position: number): string => (position === 1 ? 'first' : ordinal(position));

function yearly(parts: RuleParts, locale: string): string {
  const [month] = parts.byMonth;
  if (!month) return `${every(parts)}${onDays(parts)}`;
  const [day] = monthDays(parts);
  const date = new Date(Date.UTC(2024, month - 1, day ?? 1));
  const dayOfMonth = day ? ('numeric' as const) : undefined;
  const name = dateFormat(locale, { timeZone: 'UTC', month: 'long', day: dayOfMonth }).format(date);
  return day ? `${every(parts)} on ${name}` : `${every(parts)}${onDays(parts)} of ${name}`;
}

/** The hour of a single one is that of the due date, which stands beside it. */
function daily({ byHour: { length } }: RuleParts): string {
  if (length < 2) return '';
  return length === 2 ? ', twice a day' : `, ${length} times a day`;
}

function ending({ count, until }: RuleParts, locale: string): string {
  if (count) return `, ${plural(count, 'time')}`;
  if (!until) return '';
  const date = new Date(`${until}T12:00:00Z`);
  return `, until ${dateFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }).format(date)}`;
}

/**
 * A repeat in words: "every month on the 1st", "every other week on Mon and Thu, until 31 Dec 2026".
 *
 * @param rule RFC 5545 rule; one that cannot be put into words comes back as it is
 */
export function describeRule(rule: string, repeatFrom?: string | null, locale = 'en'): string {
  const parts = ruleParts(rule);
  if (!parts) return rule;
  const base =
    { WEEKLY: weekly(parts), YEARLY: yearly(parts, locale) }[parts.freq] ?? `${every(parts)}${onDays(parts)}`;
  const from = repeatFrom === 'completion' ? ' after completion' : '';
  return `${base}${daily(parts)}${from}${ending(parts, locale)}`;
}
