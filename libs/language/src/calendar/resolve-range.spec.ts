import { calendarOf } from './calendar.js';
import type { RangeMeaning, WhenMeaning } from './meaning.js';
import { resolveRange } from './resolve-range.js';

const NEW_YORK = calendarOf('2026-03-05T10:00:00-05:00', 'America/New_York');
const friday: WhenMeaning = { date: { kind: 'weekday', weekday: 5 } };
const monday: WhenMeaning = { date: { kind: 'weekday', weekday: 1 } };
const five: WhenMeaning = { date: { kind: 'offset', days: 0 }, time: { hour: 17, minute: 0 } };

describe('resolveRange', () => {
  it.each<[RangeMeaning, object]>([
    [
      { kind: 'on', when: friday },
      { from: '2026-03-06', to: '2026-03-06' },
    ],
    [
      { kind: 'on', when: five },
      { from: '2026-03-05', to: '2026-03-05' },
    ],
    [{ kind: 'before', when: friday }, { to: '2026-03-05' }],
    [{ kind: 'before', when: five }, { to: '2026-03-05T17:00:00-05:00' }],
    [{ kind: 'by', when: friday }, { to: '2026-03-06' }],
    [{ kind: 'after', when: friday }, { from: '2026-03-07' }],
    [{ kind: 'since', when: friday }, { from: '2026-03-06' }],
    [
      { kind: 'between', from: friday, to: monday },
      { from: '2026-03-06', to: '2026-03-09' },
    ],
    [
      { kind: 'period', period: 'week', offset: 0 },
      { from: '2026-03-02', to: '2026-03-08' },
    ],
    [
      { kind: 'period', period: 'weekend', offset: 1 },
      { from: '2026-03-14', to: '2026-03-15' },
    ],
    [
      { kind: 'period', period: 'month', offset: -1 },
      { from: '2026-02-01', to: '2026-02-28' },
    ],
    [
      { kind: 'month', month: 6 },
      { from: '2026-06-01', to: '2026-06-30' },
    ],
    [
      { kind: 'year', year: 2025 },
      { from: '2025-01-01', to: '2025-12-31' },
    ],
    [
      { kind: 'next', amount: { day: 3 } },
      { from: '2026-03-05', to: '2026-03-08' },
    ],
    [
      { kind: 'past', amount: { week: 1 } },
      { from: '2026-02-26', to: '2026-03-05' },
    ],
    [{ kind: 'on', when: { date: { kind: 'calendar', month: 2, day: 30 } } }, {}],
  ])('%j is %j', (range, expected) => {
    expect(resolveRange(range, NEW_YORK)).toEqual(expected);
  });

  it('looks back for what was done, and puts the ends in order', () => {
    expect(resolveRange({ kind: 'on', when: friday }, NEW_YORK, 'past')).toEqual({
      from: '2026-02-27',
      to: '2026-02-27',
    });
    expect(resolveRange({ kind: 'between', from: monday, to: friday }, NEW_YORK, 'past')).toEqual({
      from: '2026-02-27',
      to: '2026-03-02',
    });
    expect(resolveRange({ kind: 'month', month: 6 }, NEW_YORK, 'past')).toEqual({
      from: '2025-06-01',
      to: '2025-06-30',
    });
  });
});
