import { calendarOf, formatMoment } from './calendar.js';
import { InvalidContextError } from './calendar.errors.js';

describe('calendarOf', () => {
  it('takes the date of the zone, not of the offset that was written', () => {
    const calendar = calendarOf('2026-03-05T23:30:00-05:00', 'Europe/Berlin');
    expect(calendar.today.toISODate()).toBe('2026-03-06');
    expect(formatMoment(calendar.now, calendar)).toBe('2026-03-06T05:30:00+01:00');
  });

  it.each([
    ['2026-03-05T10:00:00', 'UTC', '"2026-03-05T10:00:00" is no moment with an offset.'],
    ['soon', 'UTC', '"soon" is no moment with an offset.'],
    ['2026-03-05T10:00:00Z', 'Mars/Base', '"Mars/Base" is no known time zone.'],
  ])('refuses %s in %s', (now, zone, message) => {
    expect(() => calendarOf(now, zone)).toThrow(InvalidContextError);
    expect(() => calendarOf(now, zone)).toThrow(message);
  });

  it('says what to write instead', () => {
    expect(new InvalidContextError('now', 'x').remedy).toBe(
      'Write an RFC 3339 moment with its offset, for example 2026-03-05T10:00:00-05:00.',
    );
    expect(new InvalidContextError('timeZone', 'x').remedy).toBe(
      'Name a zone of the IANA database, for example America/New_York or Europe/Berlin.',
    );
  });
});
