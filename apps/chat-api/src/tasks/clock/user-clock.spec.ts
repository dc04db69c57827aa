import { UserClock } from './user-clock.js';

const clock = new UserClock({
  now: new Date('2026-03-07T15:30:45.678Z'),
  timeZone: 'America/New_York',
  dayStart: '09:00',
});

describe('UserClock', () => {
  it('tells the present in the zone', () => {
    expect(clock.now).toBe('2026-03-07T10:30:45-05:00');
    expect(clock.today).toBe('2026-03-07');
    expect(new UserClock({ ...clock.setting, timeZone: 'UTC' }).now).toBe('2026-03-07T15:30:45+00:00');
  });

  it('keeps the wall clock over a change to daylight time', () => {
    expect(clock.at('09:00', 1)).toBe('2026-03-08T09:00:00-04:00');
    expect(clock.shift('2026-03-07T09:00:00-05:00', 'P1D')).toBe('2026-03-08T09:00:00-04:00');
    expect(clock.shift('2026-03-07T09:00:00-05:00', 'PT24H')).toBe('2026-03-08T10:00:00-04:00');
    expect(clock.dueAt('2026-03-09', '2026-03-07T08:15:00-05:00')).toBe('2026-03-09T08:15:00-04:00');
  });

  it('moves days by days, and by hours from the start of the day', () => {
    expect(clock.shift('2026-03-31', 'P1M')).toBe('2026-04-30');
    expect(clock.shift('2026-03-07', '-P1W')).toBe('2026-02-28');
    expect(clock.shift('2026-03-07', 'PT2H')).toBe('2026-03-07T11:00:00-05:00');
  });

  it('counts durations from now', () => {
    expect(clock.resolve('PT1H')).toBe('2026-03-07T11:30:45-05:00');
    expect(clock.resolve('P2D')).toBe('2026-03-09');
    expect(clock.resolve('2026-03-09')).toBe('2026-03-09');
    expect(clock.dueAt('PT1H', '2026-03-07')).toBe('2026-03-07T11:30:45-05:00');
    expect(clock.dueAt('2026-03-09', undefined)).toBe('2026-03-09');
  });
});
