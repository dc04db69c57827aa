import { InvalidRuleError } from '../errors.js';
import { timesPerDay, type Frequency, type Rule } from './rule.js';

const MAX_TIMES_A_DAY = 24;

/** Frequencies that a part cannot go with (the table in RFC 5545, 3.3.10). */
const NOT_WITH: readonly (readonly [string, (rule: Rule) => unknown, readonly Frequency[]])[] = [
  ['BYWEEKNO', (rule) => rule.byWeekNo, ['MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY']],
  ['BYYEARDAY', (rule) => rule.byYearDay, ['MONTHLY', 'WEEKLY', 'DAILY']],
  ['BYMONTHDAY', (rule) => rule.byMonthDay, ['WEEKLY']],
  // The set of an hour has one member, so a position in it says nothing.
  ['BYSETPOS', (rule) => rule.bySetPos, ['HOURLY']],
];

function conflict(message: string, remedy: string, part: string): InvalidRuleError {
  return new InvalidRuleError('rule.conflict', message, remedy, part);
}

function checkFrequency(rule: Rule): void {
  for (const [part, value, frequencies] of NOT_WITH) {
    if (value(rule) && frequencies.includes(rule.freq)) {
      throw conflict(`${part} has no meaning with FREQ=${rule.freq}.`, `Leave out ${part} or change FREQ.`, part);
    }
  }
}

function checkNumberedWeekdays(rule: Rule): void {
  const numbers = rule.byDay?.flatMap(({ nth }) => nth ?? []) ?? [];
  if (numbers.length === 0) return;
  if ((rule.freq !== 'MONTHLY' && rule.freq !== 'YEARLY') || rule.byWeekNo) {
    const remedy = 'Use weekdays without numbers, or FREQ=MONTHLY for the nth weekday of a month.';
    throw conflict('BYDAY can number weekdays only within months and years.', remedy, 'BYDAY');
  }
  if ((rule.freq === 'MONTHLY' || rule.byMonth) && numbers.some((nth) => Math.abs(nth) > 5)) {
    const remedy = 'Use 1 to 5 or -5 to -1.';
    throw new InvalidRuleError('rule.never-occurs', 'No month has six of a weekday.', remedy, 'BYDAY');
  }
}

function checkEnd(rule: Rule): void {
  if (rule.count !== undefined && rule.until) {
    throw conflict('COUNT and UNTIL exclude each other.', 'Keep one of COUNT and UNTIL.', 'COUNT');
  }
}

function checkPositions(rule: Rule): void {
  const lists = [rule.byMonth, rule.byWeekNo, rule.byYearDay, rule.byMonthDay, rule.byDay];
  const times = [rule.byHour, rule.byMinute, rule.bySecond];
  if (rule.bySetPos && ![...lists, ...times].some(Boolean)) {
    const remedy = 'Add the part it selects from, for example BYDAY=MO,TU,WE,TH,FR, or leave out BYSETPOS.';
    throw conflict('BYSETPOS has nothing to select from.', remedy, 'BYSETPOS');
  }
}

function checkTimes(rule: Rule): void {
  const { byMinute, bySecond } = rule;
  const perHour = (byMinute?.length ?? 1) * (bySecond?.length ?? 1);
  if (rule.freq === 'HOURLY' ? perHour === 1 : timesPerDay(rule) <= MAX_TIMES_A_DAY) return;
  throw new InvalidRuleError(
    'rule.too-frequent',
    'The rule names more than one time an hour on average.',
    `Name at most ${MAX_TIMES_A_DAY} times a day in BYHOUR, BYMINUTE and BYSECOND.`,
    (byMinute?.length ?? 0) > 1 ? 'BYMINUTE' : 'BYSECOND',
  );
}

/** Refuses parts that contradict each other (RFC 5545, 3.3.10) or make too many occurrences. Throws {@link InvalidRuleError}. */
export function checkRule(rule: Rule): Rule {
  [checkFrequency, checkNumberedWeekdays, checkEnd, checkPositions, checkTimes].forEach((check) => check(rule));
  return rule;
}
