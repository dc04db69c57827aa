import type { KnownProfile } from '../agenda/agenda.js';
import { BERLIN } from '../testing/builders.js';
import { quietUntil } from './quiet-hours.js';

const profile = (from: string, to: string): KnownProfile => ({ ...BERLIN, quietHours: { from, to } });

describe('quietUntil', () => {
  it.each([
    ['2026-03-05T20:59:59Z', undefined],
    ['2026-03-05T21:00:00Z', '2026-03-06T07:00:00+01:00'],
    ['2026-03-05T23:30:00Z', '2026-03-06T07:00:00+01:00'],
    ['2026-03-06T05:59:59Z', '2026-03-06T07:00:00+01:00'],
    ['2026-03-06T06:00:00Z', undefined],
  ])('from 22:00 to 07:00 in Berlin, at %s: %s', (now, end) => {
    expect(quietUntil(new Date(now), profile('22:00', '07:00'))).toBe(end);
  });

  it.each([
    ['2026-03-05T11:59:00Z', '2026-03-05T13:00:00+01:00'],
    ['2026-03-05T12:00:00Z', undefined],
    ['2026-03-05T10:59:00Z', undefined],
  ])('from 12:00 to 13:00, at %s: %s', (now, end) => {
    expect(quietUntil(new Date(now), profile('12:00', '13:00'))).toBe(end);
  });

  it('ends by the clock on the wall in the night in which it changes', () => {
    expect(quietUntil(new Date('2026-03-28T22:00:00Z'), profile('22:00', '07:00'))).toBe('2026-03-29T07:00:00+02:00');
    expect(quietUntil(new Date('2026-10-24T22:00:00Z'), profile('22:00', '07:00'))).toBe('2026-10-25T07:00:00+01:00');
  });

  it('ends after the hour that is skipped when it was to end in it', () => {
    expect(quietUntil(new Date('2026-03-29T00:30:00Z'), profile('22:00', '02:30'))).toBe('2026-03-29T03:30:00+02:00');
  });

  it('is none without any, and before the profile is known', () => {
    expect(quietUntil(new Date('2026-03-05T23:30:00Z'), BERLIN)).toBeUndefined();
    expect(quietUntil(new Date('2026-03-05T23:30:00Z'), undefined)).toBeUndefined();
  });
});
