import fc from 'fast-check';
import { InvalidDueError, InvalidTimeZoneError } from '../errors.js';
import { date, moment, time, zone } from '../testing/arbitraries.js';
import { isDue, localDate, parseDate, parseMoment, toMoment } from './due.js';

function failure(act: () => unknown): InvalidDueError {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidDueError) return error;
  }
  throw new TypeError('expected an InvalidDueError');
}

describe('isDue', () => {
  it.each([
    ...['2026-04-01', '2028-02-29', '1970-01-01', '9999-12-31'],
    ...['2026-04-01T09:00:00-04:00', '2026-04-01T09:00:00Z', '2026-04-01T23:59:59.123456+05:45'],
  ])('takes %s', (value) => {
    expect(isDue(value)).toBe(true);
  });

  it.each([
    ...[
      '',
      'tomorrow',
      '2026-4-1',
      '2026-02-29',
      '2026-13-01',
      '1969-12-31',
      '0001-01-01',
      '20260401',
      '+012026-01-01',
    ],
    ...['2026-04-01T09:00:00', '2026-04-01T09:00-04:00', '2026-04-01T24:00:00Z', '2026-04-01T09:60:00Z'],
    ...['2026-04-01T09:00:60Z', '2026-04-01 09:00:00Z', '2026-04-01T09:00:00+24:00', '2026-W14-3', ' 2026-04-01'],
    ...['9999-12-31T23:30:00Z', '2026-04-01\n'],
  ])('refuses "%s"', (value) => {
    expect(isDue(value)).toBe(false);
  });

  it('refuses what is no text', () => {
    for (const value of [null, undefined, 0, {}, []]) expect(isDue(value as unknown as string)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), date, moment), (value) => typeof isDue(value) === 'boolean'));
  });
});

describe('localDate', () => {
  it('is the date people in the zone see', () => {
    expect(localDate('2026-03-06T03:00:00Z', 'America/New_York')).toBe('2026-03-05');
    expect(localDate('2026-03-05T20:00:00Z', 'Asia/Kolkata')).toBe('2026-03-06');
    expect(localDate('2026-03-05', 'Asia/Kolkata')).toBe('2026-03-05');
  });

  it('refuses a malformed due value and an unknown zone', () => {
    expect(() => localDate('soon', 'UTC')).toThrow(InvalidDueError);
    expect(() => localDate('2026-03-05', 'Nowhere')).toThrow(InvalidTimeZoneError);
  });
});

describe('toMoment', () => {
  it('puts a whole day at nine, or at the day start given', () => {
    expect(toMoment('2026-04-01', 'America/New_York')).toBe('2026-04-01T09:00:00-04:00');
    expect(toMoment('2026-04-01', 'Europe/Berlin', '07:30')).toBe('2026-04-01T07:30:00+02:00');
    expect(toMoment('2026-03-08', 'America/New_York', '02:30')).toBe('2026-03-08T03:30:00-04:00');
  });

  it('writes a moment with the offset of the zone', () => {
    expect(toMoment('2026-04-01T13:00:00Z', 'America/New_York')).toBe('2026-04-01T09:00:00-04:00');
    expect(toMoment('2026-04-01T09:00:00.250-04:00', 'UTC')).toBe('2026-04-01T13:00:00.250Z');
  });

  it('keeps the instant and gives a due value', () => {
    fc.assert(
      fc.property(moment, zone, (value, name) => {
        expect(Date.parse(toMoment(value, name))).toBe(Date.parse(value));
        expect(isDue(toMoment(value, name))).toBe(true);
      }),
    );
  });

  it('keeps the date of a whole day', () => {
    fc.assert(fc.property(date, zone, time, (day, name, start) => localDate(toMoment(day, name, start), name) === day));
  });

  it('refuses a malformed day start', () => {
    const error = failure(() => toMoment('2026-04-01', 'UTC', '24:00'));
    expect(error.message).toBe('dayStart "24:00" is no time of day.');
    expect(error.remedy).toBe('Write HH:MM, 00:00 to 23:59.');
    expect(error.code).toBe('time.malformed');
  });
});

describe('the message', () => {
  it('names the value and says how to write it', () => {
    const error = failure(() => toMoment('tomorrow', 'UTC'));
    expect(error.message).toBe('due "tomorrow" is no date and no moment.');
    expect(error.remedy).toBe(
      'Write a date as YYYY-MM-DD or a moment as YYYY-MM-DDTHH:MM:SS with Z or an offset, in the years 1970 to 9999.',
    );
    expect(error.code).toBe('due.malformed');
  });

  it('shortens a long value', () => {
    expect(failure(() => toMoment('x'.repeat(500), 'UTC')).message).toHaveLength(
      'due "" is no date and no moment.'.length + 41,
    );
  });

  it('tells a date from a moment', () => {
    expect(failure(() => parseMoment('2026-04-01', 'now')).message).toBe(
      'now "2026-04-01" is a date; a moment is needed.',
    );
    expect(failure(() => parseDate('2026-04-01T09:00:00Z', 'startingOn')).message).toBe(
      'startingOn "2026-04-01T09:00:00Z" is no date.',
    );
  });
});
