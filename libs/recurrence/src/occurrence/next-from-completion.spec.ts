import { seriesOf } from '../testing/walk-series.js';
import { nextOccurrence } from './next-occurrence.js';

interface Case {
  anchor?: string;
  due?: string;
  ordinal?: number;
  zone?: string;
}

function next(rule: string, completedAt: string | undefined, options: Case = {}) {
  const { anchor = '2026-03-05', due = anchor, ordinal = 1, zone = 'America/New_York' } = options;
  const series = seriesOf(rule, anchor, { repeatFrom: 'completion', timeZone: zone });
  return nextOccurrence(series, { due, ordinal }, { now: '2026-04-20T12:00:00Z', completedAt });
}

const nextDue = (...args: Parameters<typeof next>) => next(...args)?.due;

describe('the next from completion', () => {
  it('is the local date of completion plus the interval', () => {
    expect(next('FREQ=DAILY;INTERVAL=10', '2026-03-09T12:00:00Z')).toEqual({ due: '2026-03-19', ordinal: 2 });
    expect(nextDue('FREQ=DAILY;INTERVAL=10', '2026-03-10T02:00:00Z')).toBe('2026-03-19');
    expect(nextDue('FREQ=DAILY;INTERVAL=10', '2026-03-10T02:00:00Z', { zone: 'UTC' })).toBe('2026-03-20');
    expect(nextDue('FREQ=WEEKLY;INTERVAL=2', '2026-03-09T12:00:00Z')).toBe('2026-03-23');
    expect(nextDue('FREQ=MONTHLY;INTERVAL=3', '2026-03-09')).toBe('2026-06-09');
    expect(nextDue('FREQ=YEARLY', '2026-03-09')).toBe('2027-03-09');
  });

  it('is at most the last day of the month', () => {
    expect(nextDue('FREQ=MONTHLY', '2026-01-31')).toBe('2026-02-28');
    expect(nextDue('FREQ=MONTHLY;INTERVAL=3', '2026-01-31')).toBe('2026-04-30');
    expect(nextDue('FREQ=YEARLY', '2028-02-29')).toBe('2029-02-28');
  });

  it('keeps the wall-clock time of the series, whenever it was done', () => {
    const anchor = '2026-03-05T09:00:00-05:00';
    expect(nextDue('FREQ=DAILY;INTERVAL=3', '2026-03-05T23:10:00-05:00', { anchor })).toBe('2026-03-08T09:00:00-04:00');
    expect(nextDue('FREQ=DAILY', '2026-03-05', { anchor })).toBe('2026-03-06T09:00:00-05:00');
  });

  it('counts from completion even when that is before the due date, or long ago', () => {
    expect(nextDue('FREQ=DAILY;INTERVAL=10', '2026-03-01', { due: '2026-03-15' })).toBe('2026-03-11');
    expect(nextDue('FREQ=DAILY', '2026-02-01')).toBe('2026-02-02');
  });

  it('takes now for the completion when none is given', () => {
    expect(nextDue('FREQ=DAILY', undefined)).toBe('2026-04-21');
  });

  it('takes the named days after completion', () => {
    expect(nextDue('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-03-06')).toBe('2026-03-09');
    expect(nextDue('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-03-04')).toBe('2026-03-16');
    expect(nextDue('FREQ=MONTHLY;BYMONTHDAY=1', '2026-03-05')).toBe('2026-04-01');
    expect(nextDue('FREQ=MONTHLY;BYMONTHDAY=31', '2026-03-31', { due: '2026-03-31' })).toBe('2026-04-30');
  });

  it('does not bring a task of named days back on the day it was due when it is done early', () => {
    expect(nextDue('FREQ=WEEKLY;BYDAY=MO', '2026-03-08', { due: '2026-03-09' })).toBe('2026-03-16');
    expect(nextDue('FREQ=MONTHLY;BYMONTHDAY=31', '2026-03-30', { due: '2026-03-31' })).toBe('2026-04-30');
  });

  it('takes the first named day when the interval from completion never meets one', () => {
    expect(nextDue('FREQ=DAILY;INTERVAL=7;BYDAY=MO', '2026-03-04')).toBe('2026-03-09');
    expect(nextDue('FREQ=MONTHLY;INTERVAL=12;BYMONTH=3', '2026-04-10', { due: '2026-03-10' })).toBe('2027-03-10');
  });

  it('counts hours from the moment of completion', () => {
    const anchor = '2026-03-05T10:00:00-05:00';
    const rule = 'FREQ=HOURLY;INTERVAL=4';
    expect(nextDue(rule, '2026-03-05T11:20:30.400-05:00', { anchor })).toBe('2026-03-05T15:20:30-05:00');
    expect(nextDue(rule, '2026-03-08T00:00:00-05:00', { anchor })).toBe('2026-03-08T05:00:00-04:00');
    expect(nextDue('FREQ=HOURLY;BYHOUR=9,17', '2026-03-05T11:20:00-05:00', { anchor })).toBe(
      '2026-03-05T17:20:00-05:00',
    );
  });

  it('ends after COUNT completions, whatever was missed', () => {
    const rule = 'FREQ=DAILY;COUNT=3';
    expect(next(rule, '2026-03-30', { ordinal: 2 })).toEqual({ due: '2026-03-31', ordinal: 3 });
    expect(next(rule, '2026-03-31', { ordinal: 3 })).toBeUndefined();
  });

  it('ends with UNTIL', () => {
    expect(nextDue('FREQ=DAILY;UNTIL=20260310', '2026-03-09')).toBe('2026-03-10');
    expect(nextDue('FREQ=DAILY;UNTIL=20260310', '2026-03-10')).toBeUndefined();
    expect(nextDue('FREQ=HOURLY;UNTIL=20260310', '2026-03-10T23:30:00-04:00')).toBeUndefined();
  });
});
