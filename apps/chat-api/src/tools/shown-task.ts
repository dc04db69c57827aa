import { toTaskDto } from '../tasks/http/to-task-dto.js';
import type { Task } from '../tasks/task.js';

/** Of a list of tasks: the whole is read from the task itself. */
const MOST_NOTES = 500;
/** Of no use to a model, and it pays for every word. */
const LEFT_OUT = new Set(['seriesId', 'createdAt', 'updatedAt']);

/** A task as a tool shows it: the API's fields, without those that it does not have. */
export function wholeTask(task: Task): object {
  const isSaid = ([field, value]: [string, unknown]): boolean =>
    !LEFT_OUT.has(field) && value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(toTaskDto(task)).filter(isSaid));
}

/** The same with the beginning of its notes. */
export function shownTask(task: Task): object {
  const { notes } = task;
  return wholeTask(notes && notes.length > MOST_NOTES ? { ...task, notes: `${notes.slice(0, MOST_NOTES)}…` } : task);
}

/** What a change answers with. */
export const shownTasks = (tasks: readonly Task[]): { tasks: object[] } => ({ tasks: tasks.map(shownTask) });
