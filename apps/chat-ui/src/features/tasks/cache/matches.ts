import type { Task } from '../../../api/types.js';
import { dueDay } from '../../../shared/time/due.js';
import { hasWords, searchWords } from '../filter/search-words.js';
import type { TaskFilter } from '../filter/task-filter.js';

export type Verdict = boolean | 'unknown';

/**
 * Whether a task belongs to what a filter shows, as far as the page can tell: only the API reads filter lines, and knows which
 * deleted tasks are occurrences that were taken back, which no list shows.
 */
export const matches = (task: Task, filter: TaskFilter, zone: string): Verdict => matcherOf(filter, zone)(task);

/** The same, prepared once for many tasks. */
export function matcherOf(filter: TaskFilter, zone: string): (task: Task) => Verdict {
  const { status, tags, priorities, list, q } = filter;
  const words = searchWords(q);
  return (task) => {
    const narrow =
      task.status === status &&
      isDueWithin(task, filter, zone) &&
      tags.every((tag) => task.tags.includes(tag)) &&
      (list === undefined || task.list?.toLowerCase() === list.toLowerCase()) &&
      (priorities.length === 0 || priorities.includes(task.priority));
    if (!narrow || (words && !hasWords(task, words))) return false;
    return words && status !== 'deleted' ? true : 'unknown';
  };
}

function isDueWithin(task: Task, { due: days }: TaskFilter, zone: string): boolean {
  if (!days) return true;
  if (!task.due) return false;
  const day = dueDay(task.due, zone);
  return day <= days.to && (!days.from || days.from <= day);
}
