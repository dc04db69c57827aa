import { calendarOf } from './calendar.js';
import { resolveRepeat, type RepeatRequest } from './resolve-repeat.js';

const NEW_YORK = calendarOf('2026-03-05T10:00:00-05:00', 'America/New_York');
const onDay = (month: number, day: number, year?: number) => ({
  date: { kind: 'calendar', month, day, year } as const,
});

describe('resolveRepeat', () => {
  it.each<[RepeatRequest, string, string]>([
    [{ rule: { freq: 'DAILY' } }, 'FREQ=DAILY', '2026-03-05'],
    [{ rule: { freq: 'DAILY' }, time: { hour: 8, minute: 0 } }, 'FREQ=DAILY', '2026-03-06T08:00:00-05:00'],
    [{ rule: { freq: 'DAILY' }, count: 6 }, 'FREQ=DAILY;COUNT=6', '2026-03-05'],
    [{ rule: { freq: 'DAILY' }, until: onDay(4, 1) }, 'FREQ=DAILY;UNTIL=20260401', '2026-03-05'],
    [{ rule: { freq: 'DAILY' }, during: { week: 2 } }, 'FREQ=DAILY;UNTIL=20260318', '2026-03-05'],
    [
      { rule: { freq: 'MONTHLY' }, start: onDay(3, 31) },
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
      '2026-03-31',
    ],
    [{ rule: { freq: 'MONTHLY' }, start: onDay(4, 1) }, 'FREQ=MONTHLY', '2026-04-01'],
    [
      { rule: { freq: 'YEARLY' }, start: onDay(2, 29, 2028) },
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
      '2028-02-29',
    ],
    [
      { rule: { freq: 'MONTHLY', byMonthDay: [15, 30] } },
      'FREQ=MONTHLY;BYMONTHDAY=15,28,29,30;BYSETPOS=1,-1',
      '2026-03-15',
    ],
    [{ rule: { freq: 'HOURLY', interval: 2 } }, 'FREQ=HOURLY;INTERVAL=2', '2026-03-05T10:00:00-05:00'],
    [
      { rule: { freq: 'WEEKLY', byDay: ['FR'] }, time: { hour: 9, minute: 0, zone: 'Europe/London' } },
      'FREQ=WEEKLY;BYDAY=FR',
      '2026-03-06T04:00:00-05:00',
    ],
  ])('%j', (request, recurrence, due) => {
    expect(resolveRepeat(request, NEW_YORK)).toEqual({ recurrence, due });
  });

  it.each<[string, RepeatRequest]>([
    ['ends before it begins', { rule: { freq: 'DAILY' }, until: { date: { kind: 'offset', days: -1 } } }],
    ['has no such day', { rule: { freq: 'MONTHLY', byMonthDay: [32] } }],
    ['begins on no day', { rule: { freq: 'DAILY' }, start: onDay(2, 30) }],
    ['is longer than a rule can say', { rule: { freq: 'DAILY', interval: 99_999 } }],
  ])('refuses what %s, so that its words stay in the title', (_, request) => {
    expect(resolveRepeat(request, NEW_YORK)).toBeUndefined();
  });
});
