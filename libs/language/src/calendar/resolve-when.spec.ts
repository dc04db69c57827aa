import { calendarOf } from './calendar.js';
import type { WhenMeaning } from './meaning.js';
import { formatResolved, resolveWhen } from './resolve-when.js';

const NEW_YORK = calendarOf('2026-03-05T10:00:30-05:00', 'America/New_York');
const TODAY = { kind: 'offset', days: 0 } as const;

function read(when: WhenMeaning, calendar = NEW_YORK): string | undefined {
  const found = resolveWhen(when, calendar);
  return found && formatResolved(found, calendar);
}

describe('resolveWhen', () => {
  it.each<[WhenMeaning, string | undefined]>([
    [{ date: TODAY }, '2026-03-05'],
    [{ time: { hour: 11, minute: 0 } }, '2026-03-05T11:00:00-05:00'],
    [{ time: { hour: 10, minute: 0 } }, '2026-03-06T10:00:00-05:00'],
    [{ time: { hour: 24, minute: 0 } }, '2026-03-06T00:00:00-05:00'],
    [{ date: TODAY, time: { hour: 9, minute: 0 } }, '2026-03-05T09:00:00-05:00'],
    [{ date: TODAY, time: { hour: 24, minute: 0 } }, '2026-03-06T00:00:00-05:00'],
    [{ ahead: { minute: 20 } }, '2026-03-05T10:20:30-05:00'],
    [{ ahead: { hour: 72 } }, '2026-03-08T11:00:30-04:00'],
    [{ instant: '2026-03-06T09:00:00Z' }, '2026-03-06T04:00:00-05:00'],
    [{ instant: '2026-03-06T09:00' }, '2026-03-06T09:00:00-05:00'],
    [{ instant: '2026-13-06T09:00' }, undefined],
    [{ date: { kind: 'calendar', month: 4, day: 31 }, time: { hour: 9, minute: 0 } }, undefined],
  ])('%j is %s', (when, expected) => {
    expect(read(when)).toBe(expected);
  });

  it("converts another zone's time, on the day that the person means", () => {
    const time = { hour: 9, minute: 0, zone: 'Asia/Tokyo' };
    expect(read({ time })).toBe('2026-03-05T19:00:00-05:00');
    // In Tokyo it is friday already; the person's coming friday is the 6th all the same.
    expect(read({ date: { kind: 'weekday', weekday: 5 }, time })).toBe('2026-03-05T19:00:00-05:00');
  });

  it('moves a time that is skipped forward, and takes the first of one that exists twice', () => {
    const date = (month: number, day: number) => ({ kind: 'calendar', month, day, year: 2026 }) as const;
    expect(read({ date: date(3, 8), time: { hour: 2, minute: 30 } })).toBe('2026-03-08T03:30:00-04:00');
    expect(read({ date: date(11, 1), time: { hour: 1, minute: 30 } })).toBe('2026-11-01T01:30:00-04:00');
  });
});
