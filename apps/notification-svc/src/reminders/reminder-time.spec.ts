import fc from 'fast-check';
import { BERLIN } from '../testing/builders.js';
import { dueMoment, reminderMoment } from './reminder-time.js';

const NEW_YORK = 'America/New_York';
const meeting = { due: '2026-04-01T09:00:00-04:00', timeZone: NEW_YORK };
const allDay = { due: '2026-04-01', timeZone: NEW_YORK };

describe('reminderMoment', () => {
  it.each([
    ['PT0S', '2026-04-01T09:00:00-04:00'],
    ['-PT30M', '2026-04-01T08:30:00-04:00'],
    ['+PT2H', '2026-04-01T11:00:00-04:00'],
    ['-P1D', '2026-03-31T09:00:00-04:00'],
    ['-P1W', '2026-03-25T09:00:00-04:00'],
    ['-P1DT2H', '2026-03-31T07:00:00-04:00'],
    ['-P1M', '2026-03-01T09:00:00-05:00'],
  ])('counts %s from the moment a task is due', (wish, at) => {
    expect(reminderMoment(wish, meeting, BERLIN)).toBe(at);
  });

  it('keeps the time on the clock when a day is counted over a change of the clocks, and time when hours are', () => {
    const dayAfterChange = { due: '2026-03-08T09:00:00-04:00', timeZone: NEW_YORK };
    expect(reminderMoment('-P1D', dayAfterChange, undefined)).toBe('2026-03-07T09:00:00-05:00');
    expect(reminderMoment('-PT24H', dayAfterChange, undefined)).toBe('2026-03-07T08:00:00-05:00');
  });

  it('counts a whole day from its start where the user is now', () => {
    expect(reminderMoment('PT0S', allDay, BERLIN)).toBe('2026-04-01T08:00:00+02:00');
    expect(reminderMoment('-P1DT1H', allDay, BERLIN)).toBe('2026-03-31T07:00:00+02:00');
  });

  it("counts a whole day from 09:00 in the task's zone as long as no profile is known", () => {
    expect(reminderMoment('PT0S', allDay, undefined)).toBe('2026-04-01T09:00:00-04:00');
  });

  it('takes a moment as it is, with or without a due date', () => {
    const wish = '2026-03-30T18:00:00+02:00';
    expect(reminderMoment(wish, meeting, BERLIN)).toBe(wish);
    expect(reminderMoment(wish, { timeZone: NEW_YORK }, BERLIN)).toBe(wish);
  });

  it.each([
    ['a duration without a due date', 'PT0S', { timeZone: NEW_YORK }],
    ['a moment beyond year 9999', 'P9000Y', meeting],
    ['a moment before 1970', '-P900000D', meeting],
    ['a duration beyond all time', 'P999999Y', meeting],
  ])('has no moment for %s', (_, wish, task) => {
    expect(reminderMoment(wish, task, BERLIN)).toBeUndefined();
  });

  it('moves with the due date: minutes and hours keep their distance', () => {
    const due = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    const minutes = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(
        due,
        minutes,
        fc.constantFrom(NEW_YORK, 'Europe/Berlin', 'Australia/Lord_Howe'),
        (moment, m, timeZone) => {
          const wish = `${m < 0 ? '-' : ''}PT${Math.abs(m)}M`;
          const at = reminderMoment(wish, { due: moment.toISOString(), timeZone }, undefined) ?? '';
          expect(Date.parse(at) - moment.getTime()).toBe(m * 60_000);
        },
      ),
    );
  });
});

describe('dueMoment', () => {
  it('is the start of the day of a task without a time', () => {
    expect(dueMoment(allDay, BERLIN)).toBe('2026-04-01T08:00:00+02:00');
    expect(dueMoment(meeting, BERLIN)).toBe('2026-04-01T09:00:00-04:00');
    expect(dueMoment({ timeZone: NEW_YORK }, BERLIN)).toBeUndefined();
  });
});
