import { seriesOf, walkSeries } from '../testing/walk-series.js';
import { nextOccurrence } from './next-occurrence.js';

const dues = (rule: string, anchor: string, steps: number, zone?: string) =>
  walkSeries(seriesOf(rule, anchor, zone ? { timeZone: zone } : {}), steps).map(({ due }) => due);

function next(rule: string, anchor: string, due: string, now: string, ordinal = 1) {
  return nextOccurrence(seriesOf(rule, anchor), { due, ordinal }, { now });
}

describe('the next on schedule', () => {
  it('keeps the wall-clock time when the clocks change', () => {
    expect(dues('FREQ=WEEKLY', '2026-03-01T09:00:00-05:00', 2)).toEqual([
      '2026-03-01T09:00:00-05:00',
      '2026-03-08T09:00:00-04:00',
      '2026-03-15T09:00:00-04:00',
    ]);
  });

  it('moves a skipped time forward on its day only', () => {
    expect(dues('FREQ=DAILY', '2026-03-07T02:30:00-05:00', 2)).toEqual([
      '2026-03-07T02:30:00-05:00',
      '2026-03-08T03:30:00-04:00',
      '2026-03-09T02:30:00-04:00',
    ]);
  });

  it('takes the first of two equal times, once', () => {
    expect(dues('FREQ=DAILY', '2026-10-31T01:30:00-04:00', 2)).toEqual([
      '2026-10-31T01:30:00-04:00',
      '2026-11-01T01:30:00-04:00',
      '2026-11-02T01:30:00-05:00',
    ]);
  });

  it('gives two times that fall together once', () => {
    expect(dues('FREQ=DAILY;BYHOUR=2,3', '2026-03-07T03:00:00-05:00', 2)).toEqual([
      '2026-03-07T03:00:00-05:00',
      '2026-03-08T03:00:00-04:00',
      '2026-03-09T02:00:00-04:00',
    ]);
  });

  it('has no drift: the last day of short months, the 31st again after them', () => {
    const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'];
    expect(dues('FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', 4)).toEqual(days);
    expect(dues('FREQ=MONTHLY', '2026-01-31', 4)).toEqual(days);
  });

  it('takes the day that the rule leaves open from the anchor', () => {
    expect(dues('FREQ=YEARLY', '2024-02-29', 4)).toEqual([
      ...['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ]);
    expect(dues('FREQ=YEARLY;BYMONTH=4,5', '2026-05-31', 2)).toEqual(['2026-05-31', '2027-04-30', '2027-05-31']);
    expect(dues('FREQ=YEARLY;BYWEEKNO=20', '2026-05-13', 1)).toEqual(['2026-05-13', '2027-05-19']);
    expect(dues('FREQ=WEEKLY;INTERVAL=2', '2026-03-05', 1)).toEqual(['2026-03-05', '2026-03-19']);
    expect(dues('FREQ=MONTHLY;INTERVAL=3', '2026-04-01', 1)).toEqual(['2026-04-01', '2026-07-01']);
  });

  it('counts numbered weeks over the end of the year', () => {
    expect(dues('FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO', '2024-12-30', 2)).toEqual([
      ...['2024-12-30', '2027-01-04', '2029-01-01'],
    ]);
  });

  it('passes over what was missed; today still counts for a whole day', () => {
    const [rule, anchor] = ['FREQ=DAILY', '2026-03-01'];
    expect(next(rule, anchor, '2026-03-01', '2026-03-05T23:59:00-05:00')).toEqual({ due: '2026-03-05', ordinal: 5 });
    expect(next(rule, anchor, '2026-03-05', '2026-03-05T08:00:00-05:00')).toEqual({ due: '2026-03-06', ordinal: 6 });
  });

  it('takes a moment that is now, and none before', () => {
    const [rule, anchor] = ['FREQ=DAILY', '2026-03-01T09:00:00-05:00'];
    expect(next(rule, anchor, anchor, '2026-03-05T09:00:00-05:00')?.due).toBe('2026-03-05T09:00:00-05:00');
    expect(next(rule, anchor, anchor, '2026-03-05T09:00:01-05:00')?.due).toBe('2026-03-06T09:00:00-05:00');
  });

  it('goes on from an occurrence done early', () => {
    const [rule, anchor] = ['FREQ=WEEKLY;BYDAY=MO', '2026-03-02'];
    expect(next(rule, anchor, '2026-03-09', '2026-03-03T08:00:00Z', 2)).toEqual({ due: '2026-03-16', ordinal: 3 });
  });

  it('goes on from where an occurrence was moved to', () => {
    const [rule, anchor] = ['FREQ=WEEKLY;BYDAY=MO', '2026-03-02'];
    const now = '2026-03-03T08:00:00Z';
    expect(next(rule, anchor, '2026-03-17', now, 2)).toEqual({ due: '2026-03-23', ordinal: 4 });
    expect(next(rule, anchor, '2026-03-07', now, 2)).toEqual({ due: '2026-03-09', ordinal: 3 });
    expect(next(rule, anchor, '2026-03-09T15:00:00-04:00', now, 2)).toEqual({ due: '2026-03-16', ordinal: 3 });
  });

  it('takes an occurrence moved to a whole day as all of that day', () => {
    const [rule, anchor] = ['FREQ=DAILY', '2026-03-02T09:00:00-05:00'];
    expect(next(rule, anchor, '2026-03-03', '2026-03-02T10:00:00Z', 2)?.due).toBe('2026-03-04T09:00:00-05:00');
  });

  it('ignores times of day in the rule of whole days', () => {
    expect(dues('FREQ=DAILY;BYHOUR=9,17', '2026-03-02', 2)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
  });

  it('chooses by position among the times of a day', () => {
    expect(dues('FREQ=DAILY;BYHOUR=9,12,17;BYSETPOS=1,-1', '2026-03-02T09:00:00-05:00', 2)).toEqual([
      ...['2026-03-02T09:00:00-05:00', '2026-03-02T17:00:00-05:00', '2026-03-03T09:00:00-05:00'],
    ]);
  });

  it('ends where the calendar does', () => {
    expect(dues('FREQ=YEARLY', '9998-06-01', 3)).toEqual(['9998-06-01']);
    expect(dues('FREQ=HOURLY;INTERVAL=9999', '9999-11-15T00:00:00Z', 3)).toHaveLength(1);
  });

  it('ends where the rule never meets the calendar again', () => {
    expect(dues('FREQ=DAILY;INTERVAL=7;BYDAY=MO', '2026-03-03', 1)).toEqual(['2026-03-03']);
  });
});

describe('COUNT on schedule', () => {
  it('ends the series after so many', () => {
    expect(dues('FREQ=WEEKLY;BYDAY=TU;COUNT=3', '2026-03-10', 9)).toEqual(['2026-03-10', '2026-03-17', '2026-03-24']);
  });

  it('counts what was missed', () => {
    const [rule, anchor] = ['FREQ=DAILY;COUNT=3', '2026-03-01'];
    expect(next(rule, anchor, anchor, '2026-03-03T12:00:00-05:00')).toEqual({ due: '2026-03-03', ordinal: 3 });
    expect(next(rule, anchor, anchor, '2026-03-04T12:00:00-05:00')).toBeUndefined();
  });

  it('counts an anchor that the rule does not meet', () => {
    expect(dues('FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2026-03-05', 9)).toEqual(['2026-03-05', '2026-03-09']);
  });

  it('never makes more tasks than it says', () => {
    const [rule, anchor] = ['FREQ=WEEKLY;BYDAY=MO;COUNT=3', '2026-03-02'];
    expect(next(rule, anchor, '2026-03-14', '2026-03-13T08:00:00Z', 3)).toBeUndefined();
  });
});

describe('UNTIL', () => {
  it('includes its whole local day', () => {
    const rule = 'FREQ=DAILY;UNTIL=20260308';
    expect(dues(rule, '2026-03-07', 9)).toEqual(['2026-03-07', '2026-03-08']);
    expect(dues(rule, '2026-03-07T23:30:00-05:00', 9)).toEqual([
      ...['2026-03-07T23:30:00-05:00', '2026-03-08T23:30:00-04:00'],
    ]);
  });

  it('includes its moment when it is one', () => {
    const rule = 'FREQ=DAILY;UNTIL=20260308T130000Z';
    expect(dues(rule, '2026-03-07T09:00:00-05:00', 9)).toHaveLength(2);
    expect(dues(rule, '2026-03-07T09:00:01-05:00', 9)).toHaveLength(1);
    expect(dues('FREQ=DAILY;UNTIL=20260309T030000Z', '2026-03-07', 9)).toEqual(['2026-03-07', '2026-03-08']);
  });
});

describe('hours', () => {
  it('pass also when the clocks change', () => {
    expect(dues('FREQ=HOURLY;INTERVAL=2', '2026-03-08T00:30:00-05:00', 2)).toEqual([
      ...['2026-03-08T00:30:00-05:00', '2026-03-08T03:30:00-04:00', '2026-03-08T05:30:00-04:00'],
    ]);
    expect(dues('FREQ=HOURLY', '2026-11-01T00:30:00-04:00', 2)).toEqual([
      ...['2026-11-01T00:30:00-04:00', '2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'],
    ]);
  });

  it('count from the due moment, not from now', () => {
    const [rule, anchor] = ['FREQ=HOURLY;INTERVAL=4', '2026-03-05T10:00:00-05:00'];
    expect(next(rule, anchor, anchor, '2026-03-05T19:20:00-05:00')).toEqual({
      due: '2026-03-05T22:00:00-05:00',
      ordinal: 4,
    });
  });

  it('named by the rule are those of the wall clock', () => {
    expect(dues('FREQ=HOURLY;INTERVAL=4;BYHOUR=8,12,16', '2026-03-07T12:00:00-05:00', 3)).toEqual([
      ...['2026-03-07T12:00:00-05:00', '2026-03-07T16:00:00-05:00'],
      ...['2026-03-08T08:00:00-04:00', '2026-03-08T12:00:00-04:00'],
    ]);
  });

  it('keep their distance over days and end with COUNT and UNTIL', () => {
    expect(dues('FREQ=HOURLY;INTERVAL=36;BYDAY=MO,TU,WE,TH,FR,SA,SU', '2026-06-01T06:00:00-04:00', 2)).toEqual([
      ...['2026-06-01T06:00:00-04:00', '2026-06-02T18:00:00-04:00', '2026-06-04T06:00:00-04:00'],
    ]);
    expect(dues('FREQ=HOURLY;COUNT=3', '2026-06-01T06:00:00-04:00', 9)).toHaveLength(3);
    expect(dues('FREQ=HOURLY;INTERVAL=10;UNTIL=20260601', '2026-06-01T03:00:00-04:00', 9)).toHaveLength(3);
  });

  it('of a series that begins with a whole day count from nine', () => {
    expect(dues('FREQ=HOURLY;INTERVAL=2', '2026-06-01', 2)).toEqual([
      ...['2026-06-01', '2026-06-01T11:00:00-04:00', '2026-06-01T13:00:00-04:00'],
    ]);
  });
});
