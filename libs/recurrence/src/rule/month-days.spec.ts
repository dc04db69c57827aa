import fc from 'fast-check';
import { RRule } from 'rrule';
import { InvalidRuleError } from '../errors.js';
import { normalizeRule } from './normalize-rule.js';

const FROM = new Date('2023-01-01T00:00:00Z');
const TO = new Date('2028-12-31T00:00:00Z');

/** The dates of a rule as another calendar reads it. */
function elsewhere(rule: string): string[] {
  const options = { ...RRule.parseString(rule), dtstart: FROM };
  const dates = new RRule(options).between(FROM, TO, true).map((date) => date.toISOString().slice(0, 10));
  // RFC 5545 speaks of sets; rrule gives a day twice when two of the positions fall on it.
  return [...new Set(dates)];
}

/** Every month's dates of these days of the month; a day that is missing means the nearest that is not. */
function meant(days: readonly number[], months: readonly number[]): string[] {
  const dates: string[] = [];
  for (let month = FROM; month < TO; month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1))) {
    if (!months.includes(month.getUTCMonth() + 1)) continue;
    const length = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
    const wanted = days.map((day) => (day > 0 ? Math.min(day, length) : Math.max(length + 1 + day, 1)));
    for (const day of [...new Set(wanted)].sort((a, b) => a - b)) {
      dates.push(`${month.toISOString().slice(0, 8)}${String(day).padStart(2, '0')}`);
    }
  }
  return dates;
}

const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const positive = fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 5 });
const negative = fc.uniqueArray(fc.integer({ min: -31, max: -1 }), { minLength: 1, maxLength: 5 });
const late = fc.subarray([27, 28, 29, 30, 31], { minLength: 1 });

it.each([
  ['FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=29', 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=15,30', 'FREQ=MONTHLY;BYMONTHDAY=15,28,29,30;BYSETPOS=1,-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=29,30', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=2,-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,29,31', 'FREQ=MONTHLY;BYMONTHDAY=1,28,29,30,31;BYSETPOS=1,3,-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=-31', 'FREQ=MONTHLY;BYMONTHDAY=-31,-30,-29,-28;BYSETPOS=1'],
  ['FREQ=MONTHLY;BYMONTHDAY=31,-1', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=31,-2', 'FREQ=MONTHLY;BYMONTHDAY=-2,-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=30,-1', 'FREQ=MONTHLY;BYMONTHDAY=30,-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=9', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYHOUR=9;BYSETPOS=-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=31;BYSETPOS=-1', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=29,31;BYSETPOS=1', 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1'],
  ['FREQ=MONTHLY;BYMONTHDAY=15,31;BYSETPOS=-1', 'FREQ=MONTHLY;BYMONTHDAY=15,31;BYSETPOS=-1'],
  ['FREQ=DAILY;BYMONTHDAY=31', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1'],
  ['FREQ=YEARLY;INTERVAL=4;BYMONTH=4,5;BYMONTHDAY=30', 'FREQ=YEARLY;INTERVAL=4;BYMONTH=4,5;BYMONTHDAY=30'],
  ['FREQ=YEARLY;BYMONTH=4,5;BYMONTHDAY=31', 'FREQ=MONTHLY;BYMONTH=4,5;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
  ['FREQ=YEARLY;BYMONTHDAY=31;COUNT=3', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;COUNT=3'],
])('%s is written %s', (rule, canonical) => {
  expect(normalizeRule(rule)).toBe(canonical);
});

it.each([
  'FREQ=MONTHLY;BYMONTHDAY=28',
  'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31',
  'FREQ=MONTHLY;BYMONTH=1,3,5;BYMONTHDAY=30,31',
  'FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=FR',
  'FREQ=HOURLY;BYMONTHDAY=31',
  'FREQ=DAILY;INTERVAL=2;BYMONTHDAY=31',
])('%s stays: no month lacks the day, or the day is one of several conditions', (rule) => {
  expect(normalizeRule(rule)).toBe(rule);
});

it('means in any calendar the days meant, counted from the start', () => {
  fc.assert(
    fc.property(fc.oneof(positive, late), (days) => {
      const rule = normalizeRule(`FREQ=MONTHLY;BYMONTHDAY=${days.join()}`);
      expect(elsewhere(rule)).toEqual(meant(days, ALL_MONTHS));
    }),
  );
});

it('means in any calendar the days meant, counted from the end', () => {
  fc.assert(
    fc.property(negative, (days) => {
      const rule = normalizeRule(`FREQ=MONTHLY;BYMONTHDAY=${days.join()}`);
      expect(elsewhere(rule)).toEqual(meant(days, ALL_MONTHS));
    }),
  );
});

it('means in any calendar the days meant in the months named, or says that it cannot', () => {
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
  const days = fc.oneof(
    positive,
    late,
    negative,
    fc.tuple(late, negative).map((both) => both.flat()),
  );
  const freq = fc.constantFrom('YEARLY', 'MONTHLY', 'DAILY');
  fc.assert(
    fc.property(freq, months, days, (frequency, named, list) => {
      const rule = taken(`FREQ=${frequency};BYMONTH=${named.join()};BYMONTHDAY=${list.join()}`);
      fc.pre(rule !== undefined);
      expect(elsewhere(rule)).toEqual(meant(list, named));
    }),
    { numRuns: 300 },
  );
});

function taken(rule: string): string | undefined {
  try {
    return normalizeRule(rule);
  } catch (error) {
    if (error instanceof InvalidRuleError && ['rule.missing-day', 'rule.never-occurs'].includes(error.code))
      return undefined;
    throw error;
  }
}
