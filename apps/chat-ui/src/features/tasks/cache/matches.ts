import type { Task } from '../../../api/types.js';
import type { TaskFilter } from '../filter/task-filter.js';

/**
 * Whether a task belongs to what a filter shows, as far as the page can tell: only the API knows how words are searched, and which deleted
 * tasks are occurrences that were taken back, which no list shows.
 */
export function matches(task: Task, { status, tags, priorities, q }: TaskFilter): boolean | 'unknown' {
  const narrow =
    task.status === status &&
    tags.every((tag) => task.tags.includes(tag)) &&
    (priorities.length === 0 || priorities.includes(task.priority));
  if (!narrow) return false;
  return q.trim() === '' && status !== 'deleted' ? true : 'unknown';
}
