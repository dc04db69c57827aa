import { DateTime, IANAZone } from 'luxon';
import { isUnitedStates } from './zones.js';
import { InvalidContextError } from './calendar.errors.js';

/** How a person writes 3/4: March 4th, or the 3rd of April. */
export type DateOrder = 'month-first' | 'day-first';

/** The present of a person: all dates of a sentence are computed from it. */
export interface Calendar {
  now: DateTime;
  /** The person's date. Dates are kept as midnights in UTC, where arithmetic is quick and no day is 23 hours long. */
  today: DateTime;
  zone: string;
  dateOrder: DateOrder;
}

/** Asking the runtime whether a zone exists is slow; zones that do are few. */
const knownZones = new Set<string>();

function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  const valid = IANAZone.isValidZone(zone);
  if (valid) knownZones.add(zone);
  return valid;
}

/**
 * Reads what a person's present is.
 * @param now RFC 3339 with offset
 * @param zone IANA name
 * @param dateOrder how the person writes 3/4
 * @default dateOrder month first in the zones of the United States, else day first
 * @throws InvalidContextError when `now` is no moment or `zone` no zone
 */
export function calendarOf(now: string, zone: string, dateOrder?: DateOrder): Calendar {
  if (!isZone(zone)) throw new InvalidContextError('timeZone', zone);
  const moment = DateTime.fromISO(now, { zone });
  if (!moment.isValid || !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(now)) throw new InvalidContextError('now', now);
  const order = dateOrder ?? (isUnitedStates(zone) ? 'month-first' : 'day-first');
  return { now: moment.set({ millisecond: 0 }), today: dateOf(moment), zone, dateOrder: order };
}

/** The date that the clock of the moment's zone shows. */
export function dateOf({ year, month, day }: DateTime): DateTime {
  return DateTime.utc(year, month, day);
}

/** The same present, seen from another zone. */
export function seenFrom(calendar: Calendar, zone: string): Calendar {
  const now = calendar.now.setZone(zone);
  return { ...calendar, now, today: dateOf(now), zone };
}

/** `YYYY-MM-DD`. */
export function formatDate(date: DateTime): string {
  return date.toFormat('yyyy-MM-dd');
}

/** RFC 3339 with the person's offset at that moment; `Z` in UTC itself, as repeat rules are computed. */
export function formatMoment(moment: DateTime, { zone }: Calendar): string {
  return moment.setZone(zone).toISO({ suppressMilliseconds: true }) ?? '';
}
