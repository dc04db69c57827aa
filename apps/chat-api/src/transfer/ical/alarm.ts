import ICAL from 'ical.js';
import { Duration } from 'luxon';
import type { Task } from '../../tasks/task.js';
import type { CalendarPlace } from './calendar-place.js';
import { icalUtc } from './ical-time.js';

/** The reminders of a task as alarms. One that is counted from a due date that there is not cannot be written. */
export function addAlarms(todo: ICAL.Component, { reminders, title, due }: Task, place: CalendarPlace): void {
  for (const reminder of reminders) {
    const isMoment = /^\d/.test(reminder);
    if (!isMoment && due === undefined) continue;
    const alarm = new ICAL.Component('valarm');
    alarm.addPropertyWithValue('action', 'DISPLAY');
    alarm.addPropertyWithValue('description', title);
    if (isMoment) alarm.addPropertyWithValue('trigger', icalUtc(reminder));
    else addDistance(alarm, due?.includes('T') ? reminder : fromMidnight(reminder, place));
    todo.addSubcomponent(alarm);
  }
}

function addDistance(alarm: ICAL.Component, distance: string): void {
  const trigger = alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(distance));
  trigger.setParameter('related', 'END');
}

/** A whole day begins at its owner's hour with us, at midnight in a calendar. */
export function fromMidnight(reminder: string, { dayStart }: CalendarPlace): string {
  return icalDuration(secondsOf(reminder) + startSeconds(dayStart));
}

/** The way back. */
export function fromDayStart(seconds: number, { dayStart }: CalendarPlace): string {
  return icalDuration(seconds - startSeconds(dayStart));
}

/** Seconds of an ISO 8601 duration. */
export function secondsOf(duration: string): number {
  return Duration.fromISO(duration.replace(/^\+/, '')).as('seconds');
}

/** A duration that both RFC 5545 and our contract read: whole days where they are whole, else hours, minutes and seconds. */
export function icalDuration(seconds: number): string {
  const sign = seconds < 0 ? '-' : '';
  const distance = Math.abs(Math.round(seconds));
  if (distance > 0 && distance % 86_400 === 0) return `${sign}P${distance / 86_400}D`;
  const [hours, minutes, rest] = [Math.floor(distance / 3_600), Math.floor(distance / 60) % 60, distance % 60];
  const parts = [hours && `${hours}H`, minutes && `${minutes}M`, rest && `${rest}S`].filter(Boolean).join('');
  return `${sign}PT${parts || '0S'}`;
}

function startSeconds(dayStart: string): number {
  const [hours = 0, minutes = 0] = dayStart.split(':').map(Number);
  return hours * 3_600 + minutes * 60;
}
