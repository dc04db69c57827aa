import { DateTime } from 'luxon';
import type { Task } from '../../tasks/task.js';

/** The moment before which a rule ends, when its end is a whole day: the last second of that day. */
const LAST_SECOND = { hour: 23, minute: 59, second: 59 };
const UTC_FORMAT = "yyyyMMdd'T'HHmmss'Z'";

/**
 * A task's rule as it goes on from this occurrence: a COUNT counts what is left of it, and UNTIL is of the kind that RFC 5545 asks for
 * (a date for a whole day, a moment in UTC otherwise).
 */
export function ruleFromHere({ recurrence, occurrence, due, timeZone }: Task): string | undefined {
  if (!recurrence || due === undefined) return undefined;
  const done = (occurrence?.ordinal ?? 1) - 1;
  return recurrence
    .replace(/COUNT=(\d+)/, (_, count: string) => `COUNT=${Math.max(Number(count) - done, 1)}`)
    .replace(/UNTIL=(\d{8}(?:T\d{6}Z)?)/, (_, until: string) => `UNTIL=${endFor(due, until, timeZone)}`);
}

function endFor(due: string, until: string, zone: string): string {
  const isDay = until.length === 8;
  if (due.includes('T') && isDay) {
    return DateTime.fromFormat(until, 'yyyyMMdd', { zone }).set(LAST_SECOND).toUTC().toFormat(UTC_FORMAT);
  }
  return due.includes('T') || isDay ? until : localEnd(until, zone).toFormat('yyyyMMdd');
}

/** A rule as we keep it: an end that is the last second of a day, for its owner, is that day. */
export function ownRule(rule: string, zone: string): string {
  return rule.replace(/UNTIL=(\d{8}T\d{6}Z)/i, (whole, until: string) => {
    const end = localEnd(until.toUpperCase(), zone);
    return end.hour === 23 && end.minute === 59 && end.second === 59 ? `UNTIL=${end.toFormat('yyyyMMdd')}` : whole;
  });
}

function localEnd(until: string, zone: string): DateTime {
  return DateTime.fromFormat(until, UTC_FORMAT, { zone: 'utc' }).setZone(zone);
}
