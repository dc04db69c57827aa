import { DateTime } from 'luxon';
import { InvalidDueError, quote } from '../errors.js';
import type { Due } from '../types.js';
import { DAY_MS, DAY_SECONDS, dayNumber, formatDay } from './civil-day.js';
import { formatMoment, instantOf, wallOf, zoneOf } from './zone.js';

/** A due value, read: a whole day (day number) or a moment (milliseconds since the epoch). */
export type ParsedDue = { day: number; ms?: undefined } | { ms: number; day?: undefined };

const DATE = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const FIRST_DAY = dayNumber(1970, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);
const DEFAULT_DAY_START = '09:00';
export const DEFAULT_DAY_START_SECONDS = 9 * 3600;

function tryParse(value: unknown): ParsedDue | undefined {
  if (typeof value !== 'string' || value.length > 40 || !(DATE.test(value) || MOMENT.test(value))) return undefined;
  const read = DateTime.fromISO(value, { zone: 'utc' });
  if (!read.isValid) return undefined;
  const day = Math.floor(read.toMillis() / DAY_MS);
  // A moment keeps a day's distance from both ends, so that its date is in range in every zone.
  const margin = DATE.test(value) ? 0 : 1;
  if (day < FIRST_DAY + margin || day > LAST_DAY - margin) return undefined;
  return margin === 0 ? { day } : { ms: read.toMillis() };
}

/** Reads a due value; `what` names it in the message. Throws {@link InvalidDueError}. */
export function parseDue(value: Due, what: string): ParsedDue {
  const parsed = tryParse(value);
  if (parsed) return parsed;
  throw new InvalidDueError(
    'due.malformed',
    `${what} ${quote(value)} is no date and no moment.`,
    'Write a date as YYYY-MM-DD or a moment as YYYY-MM-DDTHH:MM:SS with Z or an offset, in the years 1970 to 9999.',
  );
}

/** Reads a moment (ms); `what` names it in the message. Throws {@link InvalidDueError}, for a date too. */
export function parseMoment(value: string, what: string): number {
  const { ms } = parseDue(value, what);
  if (ms !== undefined) return ms;
  throw new InvalidDueError(
    'due.malformed',
    `${what} ${quote(value)} is a date; a moment is needed.`,
    'Write YYYY-MM-DDTHH:MM:SS with Z or an offset.',
  );
}

/** Reads a date (day number); `what` names it in the message. Throws {@link InvalidDueError}, for a moment too. */
export function parseDate(value: string, what: string): number {
  const { day } = parseDue(value, what);
  if (day !== undefined) return day;
  throw new InvalidDueError('due.malformed', `${what} ${quote(value)} is no date.`, 'Write YYYY-MM-DD.');
}

/** Seconds since midnight of `HH:MM`. Throws {@link InvalidDueError}. */
export function parseTime(value: string, what: string): number {
  const match = TIME.exec(value);
  if (match) return Number(match[1]) * 3600 + Number(match[2]) * 60;
  throw new InvalidDueError(
    'time.malformed',
    `${what} ${quote(value)} is no time of day.`,
    'Write HH:MM, 00:00 to 23:59.',
  );
}

/** The local day (day number) of a read due value. */
export function dayOf(due: ParsedDue, zone: ReturnType<typeof zoneOf>): number {
  return due.day ?? Math.floor(wallOf(due.ms, zone) / DAY_SECONDS);
}

/**
 * Tells whether a value is a due date or moment as this library reads it.
 * @param value `YYYY-MM-DD`, or an RFC 3339 date-time with seconds and with `Z` or an offset; an existing date in the years 1970 to 9999
 * @returns false for everything else; never throws
 */
export function isDue(value: string): boolean {
  return tryParse(value) !== undefined;
}

/**
 * The calendar date on which something is due, as people in the zone see it.
 * @param due a date (returned as it is) or a moment
 * @param timeZone IANA name
 * @returns `YYYY-MM-DD`
 * @throws InvalidDueError when `due` is neither; InvalidTimeZoneError for an unknown zone
 */
export function localDate(due: Due, timeZone: string): string {
  return formatDay(dayOf(parseDue(due, 'due'), zoneOf(timeZone)));
}

/**
 * The moment that stands for a due value, for example to count reminders from.
 * @param due a date, which becomes that day at `dayStart` in the zone, or a moment, which stays the same instant
 * @param timeZone IANA name; the result carries its offset at that instant
 * @param dayStart `HH:MM`, the wall-clock time at which a whole day begins for its owner
 * @default dayStart 09:00
 * @returns RFC 3339 date-time, `2026-04-01T09:00:00-04:00`; a fraction of a second is kept when there is one
 * @throws InvalidDueError when `due` or `dayStart` is malformed; InvalidTimeZoneError for an unknown zone
 */
export function toMoment(due: Due, timeZone: string, dayStart: string = DEFAULT_DAY_START): string {
  const zone = zoneOf(timeZone);
  return formatMoment(momentOf(parseDue(due, 'due'), zone, parseTime(dayStart, 'dayStart')), zone);
}

/** The instant (ms) of a read due value; a whole day counts from `secondOfDay`. */
export function momentOf(
  due: ParsedDue,
  zone: ReturnType<typeof zoneOf>,
  secondOfDay = DEFAULT_DAY_START_SECONDS,
): number {
  return due.ms ?? instantOf(due.day * DAY_SECONDS + secondOfDay, zone);
}
