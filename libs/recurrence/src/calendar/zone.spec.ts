import fc from 'fast-check';
import { InvalidTimeZoneError } from '../errors.js';
import { zone as anyZone } from '../testing/arbitraries.js';
import { assertTimeZone, formatMoment, instantOf, wallOf, zoneOf } from './zone.js';

const wall = (text: string) => Date.parse(`${text}Z`) / 1000;

function at(zone: string, text: string): string {
  return formatMoment(instantOf(wall(text), zoneOf(zone)), zoneOf(zone));
}

describe('assertTimeZone', () => {
  it.each(['America/New_York', 'Asia/Kolkata', 'UTC', 'Etc/GMT+5'])('takes %s', (zone) => {
    expect(() => assertTimeZone(zone)).not.toThrow();
  });

  it.each(['', 'local', 'system', '+01:00', 'Mars/Olympus', 'Europe/Berlin ', '../etc'])('refuses "%s"', (zone) => {
    expect(() => assertTimeZone(zone)).toThrow(InvalidTimeZoneError);
  });

  it('says what is wrong and what to write', () => {
    const error = new InvalidTimeZoneError('Mars/Olympus');
    expect(error.message).toBe('"Mars/Olympus" is not a known time zone.');
    expect(error.remedy).toBe('Name a zone of the IANA database, for example America/New_York or Europe/Berlin.');
    expect(error.code).toBe('time-zone.unknown');
    expect(new InvalidTimeZoneError(undefined).message).toBe('"undefined" is not a known time zone.');
  });
});

describe('instantOf', () => {
  it.each([
    ['America/New_York', '2026-03-08T02:30:00', '2026-03-08T03:30:00-04:00'],
    ['Europe/Berlin', '2026-03-29T02:00:00', '2026-03-29T03:00:00+02:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-04T02:45:00+11:00'],
    ['Pacific/Apia', '2011-12-30T10:00:00', '2011-12-31T10:00:00+14:00'],
  ])('moves a time that %s skips forward: %s', (zone, text, moment) => {
    expect(at(zone, text)).toBe(moment);
  });

  it.each([
    ['America/New_York', '2026-11-01T01:30:00', '2026-11-01T01:30:00-04:00'],
    ['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T02:30:00+02:00'],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-05T01:45:00+11:00'],
  ])('takes the first of two equal times in %s: %s', (zone, text, moment) => {
    expect(at(zone, text)).toBe(moment);
  });

  it('comes back to the same time on the wall, or to a later one where it is skipped', () => {
    const seconds = fc.integer({ min: wall('1990-01-01T00:00:00'), max: wall('2060-01-01T00:00:00') });
    fc.assert(
      fc.property(anyZone, seconds, (name, local) => {
        const shown = wallOf(instantOf(local, zoneOf(name)), zoneOf(name));
        expect([0, 1800, 3600]).toContain(shown - local);
      }),
    );
  });
});

it('writes UTC with Z and every other zone with its offset', () => {
  expect(at('UTC', '2026-03-08T02:30:00')).toBe('2026-03-08T02:30:00Z');
  expect(at('Europe/London', '2026-01-08T02:30:00')).toBe('2026-01-08T02:30:00+00:00');
  expect(at('Asia/Kolkata', '2026-01-08T02:30:00')).toBe('2026-01-08T02:30:00+05:30');
});
