import type { Task } from '../../../api/types.js';
import { dueInstant } from '../../../shared/time/due.js';
import type { Sort } from '../filter/task-filter.js';

type Compare = (a: Task, b: Task) => number;

const byDue =
  (zone: string): Compare =>
  (a, b) => {
    if (!a.due || !b.due) return Number(!a.due) - Number(!b.due);
    return dueInstant(a.due, zone) - dueInstant(b.due, zone);
  };
const byPriority: Compare = (a, b) => a.priority - b.priority;
const byCreated: Compare = (a, b) => a.createdAt.localeCompare(b.createdAt);
const byTitle: Compare = (a, b) => a.title.localeCompare(b.title, undefined, { sensitivity: 'base' });

/** Orders tasks as the API does: by what was asked for, then by priority and age. */
export function compareTasks(sort: Sort, zone: string): Compare {
  const first: Record<Sort, Compare> = {
    due: byDue(zone),
    priority: byPriority,
    '-created': (a, b) => byCreated(b, a),
    title: byTitle,
  };
  return (a, b) => first[sort](a, b) || byPriority(a, b) || byCreated(a, b);
}
