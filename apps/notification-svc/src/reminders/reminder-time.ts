import { toMoment } from '@errand/recurrence';
import { DateTime, Duration } from 'luxon';
import type { KnownProfile, TaskPlan } from '../agenda/agenda.js';
import { isMoment } from './reminder-id.js';

type Dated = Pick<TaskPlan, 'due' | 'timeZone'>;

/**
 * When a task is due, as a moment: of a day without a time the moment at which the user's day starts, in the zone the user is in now;
 * a moment stays what it is. Undefined for a task without a due date.
 */
export function dueMoment(task: Dated, profile: KnownProfile | undefined): string | undefined {
  return task.due === undefined ? undefined : toMoment(task.due, zoneOf(task, profile), profile?.dayStart);
}

/**
 * When a reminder fires. Days and longer parts of a duration are counted on the calendar of the task's zone, shorter ones as time that
 * passes (RFC 5545, 3.3.6): a day before 09:00 is 09:00 also where the clocks change in between.
 *
 * @param wish an ISO 8601 duration from the due date, or a moment
 * @returns RFC 3339 with the offset of the zone; undefined for a duration without a due date, or one that leads out of years 1970-9999
 */
export function reminderMoment(wish: string, task: Dated, profile: KnownProfile | undefined): string | undefined {
  if (isMoment(wish)) return wish;
  const due = dueMoment(task, profile);
  const distance = Duration.fromISO(wish.replace(/^\+/, ''));
  if (due === undefined || !distance.isValid) return undefined;
  const at = DateTime.fromISO(due, { zone: zoneOf(task, profile) }).plus(distance);
  const written = at.isValid && at.year >= 1970 && at.year <= 9999 ? at.toISO({ suppressMilliseconds: true }) : null;
  return written ?? undefined;
}

/** What the reminders of a whole day are placed by; undefined for a task that is due at a moment or not at all. */
export function placeOf(task: Dated, profile: KnownProfile | undefined): string | undefined {
  return isWholeDay(task) ? `${zoneOf(task, profile)} ${profile?.dayStart ?? ''}` : undefined;
}

/** Whole days are meant where the user is now, moments where they were said. */
function zoneOf(task: Dated, profile: KnownProfile | undefined): string {
  return isWholeDay(task) ? (profile?.timeZone ?? task.timeZone) : task.timeZone;
}

function isWholeDay({ due }: Dated): boolean {
  return due !== undefined && !isMoment(due);
}
