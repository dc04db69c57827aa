import { firstOccurrence } from './first-occurrence.js';

/** A Thursday; daylight time begins on 8 March. */
const NOW = '2026-03-05T10:00:00-05:00';

function first(rule: string, options: { time?: string; startingOn?: string; now?: string; timeZone?: string } = {}) {
  return firstOccurrence(rule, { timeZone: 'America/New_York', now: NOW, ...options });
}

describe('firstOccurrence', () => {
  it.each([
    ['FREQ=DAILY', undefined, '2026-03-05'],
    ['FREQ=DAILY;INTERVAL=10', undefined, '2026-03-05'],
    ['FREQ=MONTHLY;INTERVAL=3', undefined, '2026-03-05'],
    ['FREQ=DAILY', '08:00', '2026-03-06T08:00:00-05:00'],
    ['FREQ=DAILY', '10:00', '2026-03-05T10:00:00-05:00'],
    ['FREQ=MONTHLY;INTERVAL=3', '08:00', '2026-03-06T08:00:00-05:00'],
    ['FREQ=WEEKLY;BYDAY=TH', '08:00', '2026-03-12T08:00:00-04:00'],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', '07:00', '2026-03-06T07:00:00-05:00'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', undefined, '2026-03-08'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', undefined, '2026-03-09'],
    ['FREQ=WEEKLY;BYDAY=SA,SU', undefined, '2026-03-07'],
    ['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1', '09:00', '2026-04-01T09:00:00-04:00'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', undefined, '2026-03-31'],
    ['FREQ=MONTHLY;BYDAY=-1FR', undefined, '2026-03-27'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', undefined, '2026-03-31'],
    ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14', undefined, '2026-06-14'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', undefined, '2027-02-28'],
    ['FREQ=YEARLY;BYMONTH=6', undefined, '2026-06-01'],
    ['FREQ=YEARLY;BYWEEKNO=20', undefined, '2026-05-11'],
  ])('of %s at %s is %s', (rule, time, due) => {
    expect(first(rule, { time })).toBe(due);
  });

  it('takes times of day from the rule', () => {
    expect(first('FREQ=DAILY;BYHOUR=9,17')).toBe('2026-03-05T17:00:00-05:00');
    expect(first('FREQ=DAILY;BYHOUR=9,17', { time: '12:30' })).toBe('2026-03-05T17:30:00-05:00');
  });

  it('moves a skipped time forward', () => {
    expect(first('FREQ=WEEKLY;BYDAY=SU', { time: '02:30' })).toBe('2026-03-08T03:30:00-04:00');
  });

  it('counts today as the zone has it', () => {
    const now = '2026-03-06T03:00:00Z';
    expect(first('FREQ=DAILY', { now })).toBe('2026-03-05');
    expect(first('FREQ=DAILY', { now, timeZone: 'Asia/Kolkata' })).toBe('2026-03-06');
  });

  describe('starting on a date', () => {
    it.each([
      ['FREQ=MONTHLY;INTERVAL=3', '2026-04-01', undefined, '2026-04-01'],
      ['FREQ=DAILY', '2026-04-01', '09:00', '2026-04-01T09:00:00-04:00'],
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-04-01', undefined, '2026-04-06'],
      ['FREQ=MONTHLY', '2026-03-31', undefined, '2026-03-31'],
    ])('%s from %s is the first that meets it', (rule, startingOn, time, due) => {
      expect(first(rule, { startingOn, time })).toBe(due);
    });

    it.each([
      ['FREQ=WEEKLY;INTERVAL=2', '2026-02-02', undefined, '2026-03-16'],
      ['FREQ=MONTHLY;INTERVAL=3', '2026-01-31', undefined, '2026-04-30'],
      ['FREQ=DAILY;INTERVAL=3', '2026-03-05', '09:00', '2026-03-08T09:00:00-04:00'],
    ])('%s from %s, which is past, goes on in its rhythm', (rule, startingOn, time, due) => {
      expect(first(rule, { startingOn, time })).toBe(due);
    });

    it('finds nothing when COUNT was used up before now', () => {
      expect(first('FREQ=DAILY;COUNT=5', { startingOn: '2026-03-01' })).toBe('2026-03-05');
      expect(first('FREQ=DAILY;COUNT=4', { startingOn: '2026-03-01' })).toBeUndefined();
    });
  });

  it('finds nothing after UNTIL', () => {
    expect(first('FREQ=DAILY;UNTIL=20260305')).toBe('2026-03-05');
    expect(first('FREQ=DAILY;UNTIL=20260305', { time: '08:00' })).toBeUndefined();
    expect(first('FREQ=HOURLY;UNTIL=20260304')).toBeUndefined();
  });

  describe('by the hour', () => {
    it('is now, in whole seconds', () => {
      expect(first('FREQ=HOURLY;INTERVAL=4')).toBe(NOW);
      expect(first('FREQ=HOURLY', { now: '2026-03-05T15:00:00.001Z' })).toBe('2026-03-05T10:00:01-05:00');
      expect(first('FREQ=HOURLY', { now: '2026-11-01T06:30:00Z' })).toBe('2026-11-01T01:30:00-05:00');
      expect(first('FREQ=HOURLY', { startingOn: '2026-03-01' })).toBe(NOW);
    });

    it('is at the time asked for, today or tomorrow', () => {
      expect(first('FREQ=HOURLY;INTERVAL=4', { time: '14:00' })).toBe('2026-03-05T14:00:00-05:00');
      expect(first('FREQ=HOURLY;INTERVAL=4', { time: '09:00' })).toBe('2026-03-06T09:00:00-05:00');
    });

    it('begins a later day at nine and goes on from a past one', () => {
      expect(first('FREQ=HOURLY', { startingOn: '2026-03-10' })).toBe('2026-03-10T09:00:00-04:00');
      expect(first('FREQ=HOURLY;INTERVAL=7', { startingOn: '2026-03-05', time: '05:00' })).toBe(
        '2026-03-05T12:00:00-05:00',
      );
    });

    it('waits for the hours and days the rule names', () => {
      expect(first('FREQ=HOURLY;BYHOUR=14,15')).toBe('2026-03-05T14:00:00-05:00');
      expect(first('FREQ=HOURLY;BYDAY=SA')).toBe('2026-03-07T00:00:00-05:00');
      expect(first('FREQ=HOURLY;BYDAY=TU', { startingOn: '2026-03-10' })).toBe('2026-03-10T09:00:00-04:00');
    });
  });

  it.each([
    [{ now: 'now' }, 'now "now" is no date and no moment.'],
    [{ now: '2026-03-05' }, 'now "2026-03-05" is a date; a moment is needed.'],
    [{ time: '9am' }, 'time "9am" is no time of day.'],
    [{ startingOn: '2026-03-05T09:00:00Z' }, 'startingOn "2026-03-05T09:00:00Z" is no date.'],
    [{ timeZone: 'Nowhere' }, '"Nowhere" is not a known time zone.'],
  ])('refuses %j', (options, message) => {
    expect(() => first('FREQ=DAILY', options)).toThrow(message);
  });
});
