import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { hasDefinition } from './time-zone-block.js';

/** A whole day, in iCalendar's terms. */
export function icalDate(date: string): ICAL.Time {
  return ICAL.Time.fromDateString(date);
}

/** A moment in UTC, in whole seconds. */
export function icalUtc(moment: string): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(moment), true);
}

/**
 * Adds a due value to a component: a date, or a moment on the clock of a zone, so that a rule repeats it by that clock. A zone that no
 * definition is known of is written in UTC: right, but for the rule where the clocks change.
 */
export function addDue(component: ICAL.Component, name: string, due: string, timeZone: string): void {
  if (!due.includes('T')) {
    component.addPropertyWithValue(name, icalDate(due));
    return;
  }
  if (!needsDefinition(due, timeZone)) {
    component.addPropertyWithValue(name, icalUtc(due));
    return;
  }
  const { year, month, day, hour, minute, second } = DateTime.fromISO(due, { zone: timeZone });
  const time = ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: false });
  component.addPropertyWithValue(name, time).setParameter('tzid', timeZone);
}

/** Whether a due value is written on the clock of its zone, so that the file has to define that. */
export function needsDefinition(due: string | undefined, timeZone: string): boolean {
  return due !== undefined && due.includes('T') && timeZone !== 'UTC' && hasDefinition(timeZone);
}
