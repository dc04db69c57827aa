import { describeReminder } from './describe-reminder.js';
import { describeRule } from './describe-rule.js';
import { listed, ordinal, plural } from './plural.js';

describe('describeRule', () => {
  it.each([
    ['FREQ=DAILY', 'every day'],
    ['FREQ=DAILY;INTERVAL=2', 'every other day'],
    ['FREQ=DAILY;INTERVAL=3', 'every 3 days'],
    ['FREQ=HOURLY;INTERVAL=4', 'every 4 hours'],
    ['FREQ=WEEKLY', 'every week'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
    ['FREQ=WEEKLY;BYDAY=SA,SU', 'every weekend'],
    ['FREQ=WEEKLY;BYDAY=TH', 'every Thursday'],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'every Mon, Wed and Fri'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'every other week on Tuesday'],
    ['FREQ=MONTHLY', 'every month'],
    ['FREQ=MONTHLY;BYMONTHDAY=1', 'every month on the 1st'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'every month on the last day'],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', 'every month on the last day'],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1', 'every month on the 30th'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,28,29,30;BYSETPOS=1,-1', 'every month on the 15th and 30th'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'every month on the 2nd Tuesday'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', 'every month on the first weekday'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'every month on the last weekday'],
    ['FREQ=MONTHLY;INTERVAL=3', 'every 3 months'],
    ['FREQ=YEARLY', 'every year'],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3', 'every year on March 3'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1', 'every year on February 29'],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'every year on the 4th Thursday of November'],
    ['FREQ=DAILY;COUNT=5', 'every day, 5 times'],
    ['FREQ=DAILY;BYHOUR=9', 'every day'],
    ['FREQ=DAILY;BYHOUR=8,20', 'every day, twice a day'],
    ['FREQ=WEEKLY;BYDAY=MO;BYHOUR=8,14,20;COUNT=6', 'every Monday, 3 times a day, 6 times'],
    ['FREQ=WEEKLY;UNTIL=20261231', 'every week, until Dec 31, 2026'],
  ])('%s is “%s”', (rule, words) => expect(describeRule(rule, 'schedule', 'en-US')).toBe(words));

  it('says when it counts from completion', () => {
    expect(describeRule('FREQ=DAILY;INTERVAL=3;COUNT=2', 'completion')).toBe('every 3 days after completion, 2 times');
  });

  it('shows a rule that it cannot put into words as it is', () => {
    expect(describeRule('FREQ=DAILY;BYMINUTE=9')).toBe('FREQ=DAILY;BYMINUTE=9');
    expect(describeRule('FREQ=HOURLY;BYHOUR=9')).toBe('FREQ=HOURLY;BYHOUR=9');
    expect(describeRule('nonsense')).toBe('nonsense');
  });
});

describe('describeReminder', () => {
  const calendar = { zone: 'America/New_York', locale: 'en-GB' };
  const now = new Date('2026-03-05T15:00:00Z');

  it.each([
    ['PT0S', 'when due'],
    ['-PT30M', '30 minutes before'],
    ['-PT1H', '1 hour before'],
    ['-P1DT2H', '1 day and 2 hours before'],
    ['-P1W', '1 week before'],
    ['PT15M', '15 minutes after'],
    ['2026-03-06T09:00:00-05:00', 'Tomorrow, 09:00'],
  ])('%s is “%s”', (reminder, words) => expect(describeReminder(reminder, now, calendar)).toBe(words));
});

describe('small words', () => {
  it('count, list and order', () => {
    expect([plural(1, 'task'), plural(2, 'task'), plural(0, 'task')]).toEqual(['1 task', '2 tasks', '0 tasks']);
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 111, -1, -2].map(ordinal).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 111th last 2nd last',
    );
  });
});
