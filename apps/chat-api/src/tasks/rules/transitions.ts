import type { Workspace } from '../../account/workspace.js';
import type { Task } from '../task.js';
import { change, taskOf } from './change.js';
import { completeParts, deleteWithParts } from './parts.js';
import { WrongStatusError } from './task.errors.js';

/** Marks a task done, with its open sub-tasks; one that is done already stays as it is. @throws TaskNotFoundError, StaleVersionError, WrongStatusError */
export function completeTask(workspace: Workspace, taskId: string, version?: number): Task {
  const task = taskOf(workspace, taskId, version);
  if (task.status === 'deleted') throw new WrongStatusError('completed', 'deleted', 'Restore it first.');
  completeParts(workspace, taskId);
  const completedAt = task.completedAt ?? workspace.author.now.toISOString();
  return change(workspace, 'errand.task.completed.v1', task, { status: 'done', completedAt });
}

/** Opens a done task again; an open one stays as it is. @throws TaskNotFoundError, StaleVersionError, WrongStatusError */
export function reopenTask(workspace: Workspace, taskId: string, version?: number): Task {
  const task = taskOf(workspace, taskId, version);
  if (task.status === 'deleted') throw new WrongStatusError('reopened', 'deleted', 'Restore it instead.');
  return change(workspace, 'errand.task.reopened.v1', task, { status: 'open', completedAt: undefined });
}

/** Deletes a task, with its sub-tasks, so that it can be restored; a deleted one stays as it is. @throws TaskNotFoundError, StaleVersionError */
export function deleteTask(workspace: Workspace, taskId: string, version?: number): Task {
  const task = taskOf(workspace, taskId, version);
  return task.status === 'deleted' ? task : deleteWithParts(workspace, task);
}
