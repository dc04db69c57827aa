import type { Task } from '../../../api/types.js';
import { addDays } from '../../../shared/time/civil-day.js';
import { dueDay, isOverdue } from '../../../shared/time/due.js';
import { formatDayAndDate } from '../../../shared/time/format.js';
import { wallClock } from '../../../shared/time/zone.js';
import { WEEK } from '../filter/task-filter.js';

const NAMES = { overdue: 'Overdue', today: 'Today', tomorrow: 'Tomorrow', later: 'Later', none: 'No date' } as const;

/** A group of the list; a day, as 2026-04-01, is one of the next seven. */
export type Group = keyof typeof NAMES | `${number}-${number}-${number}`;

const isNamed = (group: Group): group is keyof typeof NAMES => group in NAMES;

/** The heading of a group: "Today", "Wednesday 1 April". */
export const groupName = (group: Group, locale: string): string =>
  isNamed(group) ? NAMES[group] : formatDayAndDate(group, locale);

/** The group of the list that a task stands in. */
export function groupOf({ due }: Pick<Task, 'due'>, now: Date, zone: string): Group {
  if (!due) return 'none';
  if (isOverdue(due, now, zone)) return 'overdue';
  const today = wallClock(now, zone).day;
  const day = dueDay(due, zone);
  if (day === today) return 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  // As many days have a heading of their own as "Upcoming" shows.
  return day < addDays(today, WEEK) ? (day as Group) : 'later';
}

const PLACES = { overdue: '0', today: '1', tomorrow: '2', later: '4', none: '5' } as const;
const place = (group: Group): string => (isNamed(group) ? PLACES[group] : `3 ${group}`);

/** Groups in the order in which they stand. */
export const byPlace = (a: Group, b: Group): number => (place(a) < place(b) ? -1 : 1);
