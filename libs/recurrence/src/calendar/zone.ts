import { DateTime, IANAZone } from 'luxon';
import { InvalidTimeZoneError } from '../errors.js';
import { DAY_SECONDS } from './civil-day.js';

/**
 * Makes sure that a time zone can be computed with.
 * @param zone IANA name, for example `Europe/Berlin`; a bare offset such as `+01:00` is none
 * @throws InvalidTimeZoneError when it is no zone of the IANA database
 */
export function assertTimeZone(zone: string): void {
  zoneOf(zone);
}

/** Checking a name costs a formatter; there are about 600 of them, and more spellings. */
const KNOWN = new Map<string, IANAZone>();
const MOST_KNOWN = 1_000;

/** The zone of a name. Throws {@link InvalidTimeZoneError}. */
export function zoneOf(name: string): IANAZone {
  const known = KNOWN.get(name);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const zone = checkedZone(name);
  KNOWN.set(name, zone);
  return zone;
}

function checkedZone(name: string): IANAZone {
  // Newer runtimes take offsets for zones; they have no daylight rules, so they would go wrong half the year.
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name) || !IANAZone.isValidZone(name)) {
    throw new InvalidTimeZoneError(name);
  }
  return IANAZone.create(name);
}

/** What the wall clock of the zone shows at an instant (ms), as seconds since the epoch as if it were UTC. */
export function wallOf(ms: number, zone: IANAZone): number {
  return Math.floor(ms / 1000) + zone.offset(ms) * 60;
}

/**
 * The instant (ms) at which the zone's clock shows `wall`. A time that exists twice means the first, one that is
 * skipped is read with the offset before the gap, so it moves forward (RFC 5545, 3.3.5).
 */
export function instantOf(wall: number, zone: IANAZone): number {
  const [before, after] = [-DAY_SECONDS, DAY_SECONDS].map((seconds) => zone.offset((wall + seconds) * 1000) * 60);
  const withBefore = (wall - before!) * 1000;
  if (before === after || wallOf(withBefore, zone) === wall) return withBefore;
  const withAfter = (wall - after!) * 1000;
  return wallOf(withAfter, zone) === wall ? withAfter : withBefore;
}

/** RFC 3339 text of an instant with the zone's offset at that instant; `Z` in UTC itself. */
export function formatMoment(ms: number, zone: IANAZone): string {
  // By name, so that luxon knows UTC as such.
  return DateTime.fromMillis(ms, { zone: zone.name }).toISO({ suppressMilliseconds: true }) as string;
}
