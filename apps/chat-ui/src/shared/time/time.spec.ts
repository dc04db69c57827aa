import fc from 'fast-check';
import { dateLocale } from './calendar.js';
import { addDays, addMonths, daysBetween, monthStart, weekdayOf } from './civil-day.js';
import { dueDay, dueTime, isOverdue, makeDue } from './due.js';
import { formatDay, formatDue, formatInstant, formatLongDay } from './format.js';
import { momentAt, offsetMinutes, wallClock } from './zone.js';

const NEW_YORK = 'America/New_York';
const ZONES = [NEW_YORK, 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe', 'UTC'];
const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
const days = instants.map((date) => date.toISOString().slice(0, 10));
const zones = fc.constantFrom(...ZONES);

describe('civil days', () => {
  it('count forth and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -999, max: 999 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
    );
  });

  it('know weekdays', () => {
    expect([weekdayOf('2026-03-02'), weekdayOf('2026-03-08')]).toEqual([1, 7]);
  });

  it('stay in the month they are moved to', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-15', -3)).toBe('2025-12-15');
    expect(monthStart('2026-03-31', 1)).toBe('2026-04-01');
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -50, max: 50 }),
        (day, n) => addMonths(day, n).slice(0, 7) === monthStart(day, n).slice(0, 7),
      ),
    );
  });
});

describe('zones', () => {
  it('show what the clock on the wall shows', () => {
    expect(wallClock(new Date('2026-03-05T03:30:00Z'), NEW_YORK)).toEqual({ day: '2026-03-04', time: '22:30' });
    expect(offsetMinutes(new Date('2026-07-01T00:00:00Z'), 'Asia/Kolkata')).toBe(330);
  });

  it('turn a time on a day into the moment with the offset of that day', () => {
    expect(momentAt('2026-03-05', '09:00', NEW_YORK)).toBe('2026-03-05T09:00:00-05:00');
    expect(momentAt('2026-03-09', '09:00', NEW_YORK)).toBe('2026-03-09T09:00:00-04:00');
    expect(momentAt('2026-04-01', '09:00', 'Asia/Kolkata')).toBe('2026-04-01T09:00:00+05:30');
  });

  it('move a time that the clocks skip, and take the first of two', () => {
    expect(momentAt('2026-03-08', '02:30', NEW_YORK)).toBe('2026-03-08T03:30:00-04:00');
    expect(momentAt('2026-11-01', '01:30', NEW_YORK)).toBe('2026-11-01T01:30:00-04:00');
  });

  it('are the way back from what they show', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const shown = wallClock(instant, zone);
        const back = wallClock(new Date(momentAt(shown.day, shown.time, zone)), zone);
        expect(back).toEqual(shown);
      }),
    );
  });
});

describe('due dates', () => {
  const due = '2026-03-05T22:30:00-05:00';

  it('have a day and maybe a time in the person’s zone', () => {
    expect([dueDay(due, NEW_YORK), dueTime(due, NEW_YORK)]).toEqual(['2026-03-05', '22:30']);
    expect([dueDay(due, 'Europe/Berlin'), dueTime(due, 'Europe/Berlin')]).toEqual(['2026-03-06', '04:30']);
    expect([dueDay('2026-03-05', 'Europe/Berlin'), dueTime('2026-03-05', NEW_YORK)]).toEqual(['2026-03-05', undefined]);
  });

  it('are made of a day and a time', () => {
    expect(makeDue('2026-03-05', undefined, NEW_YORK)).toBe('2026-03-05');
    expect(makeDue('2026-03-05', '22:30', NEW_YORK)).toBe(due);
  });

  it('are overdue after the moment, or after the day', () => {
    const now = new Date('2026-03-05T15:00:00Z');
    expect(isOverdue('2026-03-05T09:59:00-05:00', now, NEW_YORK)).toBe(true);
    expect(isOverdue('2026-03-05T10:01:00-05:00', now, NEW_YORK)).toBe(false);
    expect(isOverdue('2026-03-05', now, NEW_YORK)).toBe(false);
    expect(isOverdue('2026-03-04', now, NEW_YORK)).toBe(true);
  });
});

describe('dates in words', () => {
  const today = '2026-03-05';
  const us = { zone: NEW_YORK, locale: 'en-US' };
  const now = new Date('2026-03-05T15:00:00Z');

  it.each([
    ['2026-03-05', 'Today'],
    ['2026-03-06', 'Tomorrow'],
    ['2026-03-04', 'Yesterday'],
    ['2026-03-08', 'Sunday'],
    ['2026-03-12', 'Mar 12'],
    ['2026-03-01', 'Mar 1'],
    ['2027-01-02', 'Jan 2, 2027'],
  ])('%s is %s', (day, words) => expect(formatDay(day, today, 'en-US')).toBe(words));

  it('are written as the region does', () => {
    expect(formatDay('2026-03-12', today, 'en-GB')).toBe('12 Mar');
    expect(formatDue('2026-03-06T15:00:00-05:00', now, { zone: NEW_YORK, locale: 'en-GB' })).toBe('Tomorrow, 15:00');
    expect(formatLongDay('2026-04-01', 'en-GB')).toMatch(/^Wednesday,? 1 April 2026$/);
  });

  it('have the time where there is one', () => {
    expect(formatDue('2026-03-05T16:00:00-05:00', now, us)).toMatch(/^Today, 4:00\sPM$/);
    expect(formatDue('2026-03-05', now, us)).toBe('Today');
    expect(formatInstant('2026-03-05T14:05:00Z', now, us)).toMatch(/^9:05\sAM$/);
    expect(formatInstant('2026-03-04T14:05:00Z', now, us)).toMatch(/^Yesterday, 9:05\sAM$/);
  });

  it('are English, with the habits of the region', () => {
    expect(['en-US', 'de-DE', 'de', 'not a tag!'].map(dateLocale)).toEqual(['en-US', 'en-DE', 'en-GB', 'en']);
  });
});
