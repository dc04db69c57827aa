import * as recurrence from './index.js';

it('offers these names and no other', () => {
  expect(Object.keys(recurrence).sort()).toEqual([
    'InvalidDueError',
    'InvalidRuleError',
    'InvalidTimeZoneError',
    'assertTimeZone',
    'firstOccurrence',
    'isDue',
    'localDate',
    'nextOccurrence',
    'normalizeRule',
    'toMoment',
  ]);
});

it('carries a series from the words of a rule to its end', () => {
  const timeZone = 'America/New_York';
  const now = '2026-03-05T10:00:00-05:00';
  const rule = recurrence.normalizeRule('RRULE:FREQ=MONTHLY;COUNT=3;BYMONTHDAY=31');
  const anchor = recurrence.firstOccurrence(rule, { timeZone, now, time: '09:00' })!;
  const series: recurrence.Series = { rule, repeatFrom: 'schedule', timeZone, anchor };

  const dues: recurrence.Due[] = [];
  let current: recurrence.Occurrence | undefined = { due: anchor, ordinal: 1 };
  while (current) {
    dues.push(current.due);
    current = recurrence.nextOccurrence(series, current, { now });
  }

  expect(dues).toEqual(['2026-03-31T09:00:00-04:00', '2026-04-30T09:00:00-04:00', '2026-05-31T09:00:00-04:00']);
});
