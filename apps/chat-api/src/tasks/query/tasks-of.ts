import type { TaskRecord } from '../../account/account.js';
import type { Task } from '../task.js';

/**
 * An occurrence that was taken back is no task that anybody deleted: it comes back by itself, or never. (A list, since generators made a
 * page of a large account take twice as long.)
 */
export function tasksOf(records: Iterable<TaskRecord>): Task[] {
  const tasks: Task[] = [];
  for (const { task, withdrawn } of records) if (!withdrawn) tasks.push(task);
  return tasks;
}
