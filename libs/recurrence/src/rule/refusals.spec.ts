import { InvalidRuleError, type RuleProblem } from '../errors.js';
import { normalizeRule } from './normalize-rule.js';

function refusal(rule: string): InvalidRuleError {
  try {
    normalizeRule(rule);
  } catch (error) {
    if (error instanceof InvalidRuleError) return error;
  }
  throw new TypeError(`${rule} was taken`);
}

const CASES: [rule: string, code: RuleProblem, part: string | undefined, message: string, remedy: string][] = [
  ['', 'rule.empty', undefined, 'The repeat rule is empty.', 'Write a rule such as FREQ=DAILY.'],
  [
    `FREQ=DAILY;BYDAY=${'MO,'.repeat(170)}TU`,
    'rule.too-long',
    undefined,
    'The repeat rule has 529 characters; 500 are allowed.',
    'Shorten it, or split it into several tasks.',
  ],
  [
    'every day',
    'rule.malformed',
    undefined,
    '"EVERY DAY" is not of the form NAME=VALUE.',
    'Write the rule as parts with ";" between them, for example FREQ=WEEKLY;BYDAY=MO.',
  ],
  [
    'FREQ=DAILY;BYEASTER=0',
    'rule.unknown-part',
    'BYEASTER',
    '"BYEASTER" is no part of a repeat rule.',
    'Use only FREQ, INTERVAL, BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY, BYHOUR, BYMINUTE, BYSECOND, BYSETPOS, COUNT, UNTIL, WKST.',
  ],
  ['FREQ=DAILY;FREQ=WEEKLY', 'rule.duplicate-part', 'FREQ', 'FREQ is given twice.', 'Keep one FREQ.'],
  [
    'BYDAY=MO',
    'rule.missing-frequency',
    'FREQ',
    'The repeat rule does not say how often.',
    'Add FREQ=DAILY, WEEKLY, MONTHLY, YEARLY or HOURLY.',
  ],
  [
    'FREQ=FORTNIGHTLY',
    'rule.bad-value',
    'FREQ',
    'FREQ cannot be "FORTNIGHTLY".',
    'Use YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY.',
  ],
  [
    'FREQ=MINUTELY',
    'rule.unsupported-frequency',
    'FREQ',
    'A task cannot repeat by the minute (FREQ=MINUTELY).',
    'Use FREQ=HOURLY or a longer interval.',
  ],
  [
    'FREQ=SECONDLY;INTERVAL=90',
    'rule.unsupported-frequency',
    'FREQ',
    'A task cannot repeat by the second (FREQ=SECONDLY).',
    'Use FREQ=HOURLY or a longer interval.',
  ],
  ['FREQ=DAILY;INTERVAL=0', 'rule.bad-value', 'INTERVAL', 'INTERVAL cannot be "0".', 'Use whole numbers, 1 to 9999.'],
  [
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'rule.bad-value',
    'BYMONTHDAY',
    'BYMONTHDAY cannot be "32".',
    'Use whole numbers, 1 to 31 or -31 to -1.',
  ],
  [
    'FREQ=WEEKLY;BYDAY=MONDAY',
    'rule.bad-value',
    'BYDAY',
    'BYDAY cannot be "MONDAY".',
    'Use MO, TU, WE, TH, FR, SA, SU, with a number before it where one is meant: 2TU, -1FR.',
  ],
  ['FREQ=WEEKLY;WKST=1MO', 'rule.bad-value', 'WKST', 'WKST cannot be "1MO".', 'Use MO, TU, WE, TH, FR, SA, SU.'],
  [
    'FREQ=DAILY;UNTIL=20260231',
    'rule.bad-value',
    'UNTIL',
    'UNTIL cannot be "20260231": there is no such date in the years 1970 to 9999.',
    'Write UNTIL=YYYYMMDD, the last day on which it may happen, or YYYYMMDDTHHMMSSZ in UTC.',
  ],
  [
    'FREQ=DAILY;UNTIL=20260401T090000',
    'rule.bad-value',
    'UNTIL',
    'UNTIL cannot be "20260401T090000": the time lacks its zone.',
    'Write UNTIL=YYYYMMDD, the last day on which it may happen, or YYYYMMDDTHHMMSSZ in UTC.',
  ],
  [
    'FREQ=DAILY;COUNT=3;UNTIL=20260401',
    'rule.conflict',
    'COUNT',
    'COUNT and UNTIL exclude each other.',
    'Keep one of COUNT and UNTIL.',
  ],
  [
    'FREQ=WEEKLY;BYMONTHDAY=1',
    'rule.conflict',
    'BYMONTHDAY',
    'BYMONTHDAY has no meaning with FREQ=WEEKLY.',
    'Leave out BYMONTHDAY or change FREQ.',
  ],
  [
    'FREQ=WEEKLY;BYDAY=2MO',
    'rule.conflict',
    'BYDAY',
    'BYDAY can number weekdays only within months and years.',
    'Use weekdays without numbers, or FREQ=MONTHLY for the nth weekday of a month.',
  ],
  [
    'FREQ=DAILY;BYSETPOS=1',
    'rule.conflict',
    'BYSETPOS',
    'BYSETPOS has nothing to select from.',
    'Add the part it selects from, for example BYDAY=MO,TU,WE,TH,FR, or leave out BYSETPOS.',
  ],
  [
    'FREQ=HOURLY;BYMINUTE=0,30',
    'rule.too-frequent',
    'BYMINUTE',
    'The rule names more than one time an hour on average.',
    'Name at most 24 times a day in BYHOUR, BYMINUTE and BYSECOND.',
  ],
  ['FREQ=MONTHLY;BYDAY=6MO', 'rule.never-occurs', 'BYDAY', 'No month has six of a weekday.', 'Use 1 to 5 or -5 to -1.'],
  [
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'rule.never-occurs',
    'BYMONTHDAY',
    'Day 30 does not exist in the month of the rule.',
    'Use a day up to 29, or -1 for the last day of the month.',
  ],
  [
    'FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31',
    'rule.never-occurs',
    'BYMONTHDAY',
    'Day 31 does not exist in any of the months of the rule.',
    'Use a day up to 30, or -1 for the last day of the month.',
  ],
  [
    'FREQ=YEARLY;BYMONTH=7;BYYEARDAY=1',
    'rule.never-occurs',
    undefined,
    'No day satisfies all parts of the rule.',
    'Check that its BY… parts can be true of the same day.',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=30,-2',
    'rule.missing-day',
    'BYMONTHDAY',
    'Day 30 is missing in some months, and other days count from the other end.',
    'Count all days from the same end of the month, or make two repeating tasks.',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=29,30,31;BYSETPOS=2',
    'rule.missing-day',
    'BYMONTHDAY',
    'BYSETPOS selects among days that some months do not have.',
    'Name the days themselves in BYMONTHDAY, without BYSETPOS.',
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=9,17',
    'rule.missing-day',
    'BYMONTHDAY',
    'A day that some months lack cannot go with several times a day.',
    'Make a repeating task for each time, or use days up to 28 or -1.',
  ],
  [
    'FREQ=YEARLY;INTERVAL=2;BYMONTH=1,2;BYMONTHDAY=31',
    'rule.missing-day',
    'BYMONTH',
    'Some of the months lack a day of the rule, which can be mended only month by month.',
    'Make a repeating task for each month, or use days up to 28 or -1.',
  ],
];

it.each(CASES)('"%s" is refused: %s', (rule, code, part, message, remedy) => {
  expect({ ...refusal(rule), message: refusal(rule).message }).toEqual({
    name: 'InvalidRuleError',
    code,
    part,
    message,
    remedy,
  });
});

it.each([
  ...['FREQ=DAILY;', ';FREQ=DAILY', 'FREQ', 'FREQ=', '=DAILY', 'FREQ=DAILY=2', 'FREQ = DAILY', 'DTSTART:20260101'],
  ...['FREQ=DA\u0131LY', 'FREQ=DAILY\nFREQ=DAILY', 'RRULE:RRULE:FREQ=DAILY', 'RRULE:'],
])('"%s" is no rule text', (rule) => {
  expect(refusal(rule).code).toBe('rule.malformed');
});

it.each([
  ...['INTERVAL=-1', 'INTERVAL=1.5', 'INTERVAL=1e2', 'INTERVAL=99999', 'INTERVAL=1,2', 'COUNT=0', 'COUNT=x'],
  ...['COUNT=9999999', 'BYMONTH=0', 'BYMONTH=13', 'BYMONTH=-1', 'BYMONTH=1,', 'BYHOUR=24', 'BYMINUTE=60'],
  ...['BYSECOND=60', 'BYYEARDAY=0', 'BYDAY=0MO', 'BYDAY=54MO', 'BYDAY=+', 'BYDAY=MO,,TU', 'UNTIL=2026-04-01'],
  ...['UNTIL=20260401T250000Z', 'UNTIL=00010101'],
])('"%s" has a bad value', (part) => {
  const error = refusal(`FREQ=YEARLY;${part}`);
  expect([error.code, error.part]).toEqual(['rule.bad-value', part.split('=')[0]]);
});

it.each([
  ...[
    'FREQ=MONTHLY;BYWEEKNO=1',
    'FREQ=DAILY;BYYEARDAY=1',
    'FREQ=MONTHLY;BYYEARDAY=1',
    'FREQ=HOURLY;BYHOUR=9;BYSETPOS=1',
  ],
  ...['FREQ=DAILY;BYDAY=1MO', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO'],
])('"%s" contradicts itself', (rule) => {
  expect(refusal(rule).code).toBe('rule.conflict');
});

it.each([
  ...[
    'FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=3',
    'FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1',
    'FREQ=YEARLY;BYMONTH=2;BYDAY=-6MO',
  ],
  ...['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO', 'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1'],
])('"%s" never occurs', (rule) => {
  expect(refusal(rule).code).toBe('rule.never-occurs');
});
