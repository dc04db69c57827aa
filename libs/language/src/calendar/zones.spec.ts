import { IANAZone } from 'luxon';
import { cityZone, codeZone, isUnitedStates } from './zones.js';

describe('zones', () => {
  it.each([
    ['london', 'Europe/London'],
    ['new york', 'America/New_York'],
    ['muenchen', 'Europe/Berlin'],
    ['londoner', 'Europe/London'],
    ['nowhere', undefined],
  ])('finds the zone of %s', (name, zone) => {
    expect(cityZone(name)).toBe(zone);
  });

  it.each(['london', 'tokyo', 'mumbai', 'beijing', 'la', 'wien'])('has a real zone for %s', (name) => {
    expect(IANAZone.isValidZone(cityZone(name) ?? '')).toBe(true);
  });

  it('knows abbreviations, and no names that objects have', () => {
    expect(codeZone('est')).toBe('America/New_York');
    expect(codeZone('constructor')).toBeUndefined();
  });

  it.each([
    ['America/New_York', true],
    ['America/Indiana/Knox', true],
    ['US/Pacific', true],
    ['Pacific/Honolulu', true],
    ['America/Toronto', false],
    ['Europe/London', false],
  ])('knows whether %s is in the United States', (zone, expected) => {
    expect(isUnitedStates(zone)).toBe(expected);
  });
});
