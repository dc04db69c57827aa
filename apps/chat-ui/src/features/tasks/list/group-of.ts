import type { Task } from '../../../api/types.js';
import { addDays, endOfWeek } from '../../../shared/time/civil-day.js';
import { dueDay, isOverdue } from '../../../shared/time/due.js';
import { wallClock } from '../../../shared/time/zone.js';

export const GROUPS = ['overdue', 'today', 'tomorrow', 'week', 'later', 'none'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  tomorrow: 'Tomorrow',
  week: 'This week',
  later: 'Later',
  none: 'No date',
};

/** The group of the list that a task stands in. A week ends on Sunday. */
export function groupOf({ due }: Pick<Task, 'due'>, now: Date, zone: string): Group {
  if (!due) return 'none';
  if (isOverdue(due, now, zone)) return 'overdue';
  const today = wallClock(now, zone).day;
  const day = dueDay(due, zone);
  if (day === today) return 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  return day <= endOfWeek(today) ? 'week' : 'later';
}
