import type { Calendar } from '../../../shared/time/calendar.js';
import { hasTime } from '../../../shared/time/due.js';
import { formatDue, formatTime } from '../../../shared/time/format.js';
import type { Group } from './group-of.js';

/** Groups of more than one day. */
const WIDE: ReadonlySet<Group> = new Set(['overdue', 'later', 'none']);

/** When a task is due, without what the heading above it says already; undefined when that is all. */
export function dueLabel(due: string, now: Date, calendar: Calendar, group?: Group): string | undefined {
  if (group === undefined || WIDE.has(group)) return formatDue(due, now, calendar);
  return hasTime(due) ? formatTime(new Date(due), calendar) : undefined;
}
