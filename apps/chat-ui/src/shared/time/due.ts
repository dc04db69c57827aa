import { momentAt, wallClock } from './zone.js';

/** A due date is a day (`2026-04-01`) or a moment with its offset (`2026-04-01T09:00:00-04:00`). */
export const hasTime = (due: string): boolean => due.includes('T');

/** The day it is due, as the zone's calendar shows it. */
export const dueDay = (due: string, zone: string): string => (hasTime(due) ? wallClock(new Date(due), zone).day : due);

/** The time it is due, `HH:mm`; undefined for a whole day. */
export const dueTime = (due: string, zone: string): string | undefined =>
  hasTime(due) ? wallClock(new Date(due), zone).time : undefined;

/** A day, with a time if there is one, as a due date. */
export const makeDue = (day: string, time: string | undefined, zone: string): string =>
  time ? momentAt(day, time, zone) : day;

/** A moment is overdue once it has passed, a day when it is over. */
export const isOverdue = (due: string, now: Date, zone: string): boolean =>
  hasTime(due) ? new Date(due) < now : due < wallClock(now, zone).day;
