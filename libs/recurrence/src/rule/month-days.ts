import { InvalidRuleError } from '../errors.js';
import { chronological } from './parse-numbers.js';
import { timesPerDay, type Rule } from './rule.js';

/** Days that every month has. */
const SAFE = 28;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface DaySet {
  byMonthDay: readonly number[];
  bySetPos?: readonly number[];
}

function months(rule: Rule): readonly number[] {
  return rule.byMonth ?? LENGTHS.map((_, index) => index + 1);
}

function shortest(rule: Rule): number {
  return Math.min(...months(rule).map((month) => LENGTHS[month - 1]!));
}

function longest(rule: Rule): number {
  return Math.max(...months(rule).map((month) => (month === 2 ? 29 : LENGTHS[month - 1]!)));
}

function cannotWrite(message: string, remedy: string): InvalidRuleError {
  return new InvalidRuleError('rule.missing-day', message, remedy, 'BYMONTHDAY');
}

function checkDaysExist(rule: Rule, days: readonly number[]): void {
  const max = longest(rule);
  const missing = days.find((day) => Math.abs(day) > max);
  if (missing === undefined) return;
  throw new InvalidRuleError(
    'rule.never-occurs',
    `Day ${missing} does not exist in ${rule.byMonth?.length === 1 ? 'the month' : 'any of the months'} of the rule.`,
    `Use a day up to ${max}, or -1 for the last day of the month.`,
    'BYMONTHDAY',
  );
}

function flip({ byMonthDay, bySetPos }: DaySet): DaySet {
  const negate = (list: readonly number[]) => list.map((one) => -one).sort(chronological);
  return { byMonthDay: negate(byMonthDay), bySetPos: bySetPos && negate(bySetPos) };
}

/**
 * Positive days, some above 28, as a set that has each of them in every month: all days from 28 to the highest, and the
 * positions that are wanted. In a short month the highest of the set that exists is the month's last day, so position
 * -1 is right everywhere; the lower ones stand at fixed positions from the start, or are missing and so the last day too.
 */
function clamped(days: readonly number[]): DaySet {
  const low = days.filter((day) => day <= SAFE);
  const top = Math.max(...days);
  const filled = Array.from({ length: top - SAFE + 1 }, (_, index) => SAFE + index);
  const byMonthDay = [...new Set([...low, ...filled])].sort(chronological);
  const positions = days.filter((day) => day !== top).map((day) => byMonthDay.indexOf(day) + 1);
  return { byMonthDay, bySetPos: [...positions, -1] };
}

/** Days counted from both ends. 31 is the last day and -31 the first; beside those no day near them can be missing. */
function mixed(days: readonly number[]): DaySet {
  const named = [...new Set(days.map((day) => (Math.abs(day) === 31 ? -Math.sign(day) : day)))].sort(chronological);
  if (new Set(named.map(Math.sign)).size === 1) return fill(named);
  const unwritable = named.find((day) => Math.abs(day) > SAFE && !named.includes(-Math.sign(day)));
  if (unwritable === undefined) return { byMonthDay: named };
  throw cannotWrite(
    `Day ${unwritable} is missing in some months, and other days count from the other end.`,
    'Count all days from the same end of the month, or make two repeating tasks.',
  );
}

function fill(days: readonly number[]): DaySet {
  if (days.every((day) => Math.abs(day) <= SAFE)) return { byMonthDay: days };
  if (days.every((day) => day > 0)) return clamped(days);
  if (days.every((day) => day < 0)) return flip(clamped(flip({ byMonthDay: days }).byMonthDay));
  return mixed(days);
}

/** A rule that selects by BYSETPOS among days some months lack altogether: first and last can be had in every month. */
function selectedDays(rule: Rule, days: readonly number[]): DaySet | undefined {
  const limit = shortest(rule);
  if (days.some((day) => Math.abs(day) <= limit) || new Set(days.map(Math.sign)).size > 1) return undefined;
  if (rule.bySetPos?.length === 1 && Math.abs(rule.bySetPos[0]!) === 1) {
    const day = days.at(rule.bySetPos[0] === 1 ? 0 : -1)!;
    checkDaysExist(rule, [day]);
    return fill([day]);
  }
  const remedy = 'Name the days themselves in BYMONTHDAY, without BYSETPOS.';
  throw cannotWrite('BYSETPOS selects among days that some months do not have.', remedy);
}

/** Day-of-month rules in which a day may be missing; a day that is one of several conditions may be. */
function namesMonthDays(rule: Rule): boolean {
  if (rule.byDay || rule.byYearDay || rule.byWeekNo) return false;
  return rule.freq === 'MONTHLY' || rule.freq === 'YEARLY' || (rule.freq === 'DAILY' && rule.interval === 1);
}

/** BYSETPOS selects within the period, so the period must be one month. */
function byTheMonth(rule: Rule): Rule {
  if (rule.freq === 'MONTHLY' || (rule.freq === 'YEARLY' && rule.byMonth?.length === 1)) return rule;
  if (rule.interval === 1) return { ...rule, freq: 'MONTHLY' };
  throw new InvalidRuleError(
    'rule.missing-day',
    'Some of the months lack a day of the rule, which can be mended only month by month.',
    'Make a repeating task for each month, or use days up to 28 or -1.',
    'BYMONTH',
  );
}

function daySet(rule: Rule, days: readonly number[]): DaySet | undefined {
  if (rule.bySetPos)
    return rule.freq === 'MONTHLY' || rule.byMonth?.length === 1 ? selectedDays(rule, days) : undefined;
  checkDaysExist(rule, days);
  const limit = shortest(rule);
  return days.some((day) => Math.abs(day) > limit) ? fill(days) : undefined;
}

/**
 * Writes a rule so that a day a month lacks means the month's last day (from the other end: its first), in the words of
 * RFC 5545, where such a day would otherwise be skipped: BYMONTHDAY=31 becomes BYMONTHDAY=28,29,30,31;BYSETPOS=-1.
 * Throws {@link InvalidRuleError} for what cannot be written so.
 */
export function writeMissingDays(rule: Rule): Rule {
  if (!rule.byMonthDay || !namesMonthDays(rule)) return rule;
  const set = daySet(rule, rule.byMonthDay);
  if (!set) return rule;
  if (set.bySetPos && timesPerDay(rule) > 1) {
    const remedy = 'Make a repeating task for each time, or use days up to 28 or -1.';
    throw cannotWrite('A day that some months lack cannot go with several times a day.', remedy);
  }
  return { ...(set.bySetPos ? byTheMonth(rule) : rule), byMonthDay: set.byMonthDay, bySetPos: set.bySetPos };
}
