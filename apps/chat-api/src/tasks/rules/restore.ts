import type { Workspace } from '../../account/workspace.js';
import type { Task } from '../task.js';
import { change, taskOf } from './change.js';
import { takeBack } from './occurrences.js';
import { TakenBackError } from './task.errors.js';

/**
 * Brings a deleted task back, done if it was done; another stays as it is. One that was deleted with its series, or with its
 * sub-tasks, brings back all that the deletion took. An occurrence that comes back open takes the place of the next one again, unless somebody has touched that.
 *
 * @throws TaskNotFoundError, StaleVersionError
 * @throws TakenBackError for an occurrence that was taken back: beside the one that is open again it would be a second
 */
export function restoreTask(workspace: Workspace, taskId: string, version?: number): Task {
  const task = taskOf(workspace, taskId, version);
  if (task.status !== 'deleted') return task;
  if (workspace.find(taskId)?.withdrawn) throw new TakenBackError();
  for (const other of deletedWith(workspace, taskId)) bringBack(workspace, other);
  const restored = bringBack(workspace, task);
  if (restored.status === 'open') takeBack(workspace, restored.occurrence?.nextId);
  return restored;
}

function bringBack(workspace: Workspace, task: Task): Task {
  return change(workspace, 'errand.task.restored.v1', task, { status: task.completedAt ? 'done' : 'open' });
}

/** The other tasks that the same deletion took: of a series, of sub-tasks. */
function deletedWith(workspace: Workspace, taskId: string): Task[] {
  const deletion = workspace.find(taskId)?.deletedWith;
  if (deletion === undefined) return [];
  const isOther = ({ id }: Task): boolean => id !== taskId && workspace.find(id)?.deletedWith === deletion;
  return [...workspace.tasks()].filter(isOther);
}
