import type { Workspace } from '../../account/workspace.js';
import type { Task } from '../task.js';
import { change } from './change.js';

type Changes = Parameters<typeof change>[3];

/** Every sub-task of a task that is not deleted, and theirs, the nearer first. */
export function partsOf(workspace: Workspace, taskId: string): Task[] {
  const below = new Map<string, Task[]>();
  for (const task of workspace.tasks()) {
    if (task.parentId === undefined || task.status === 'deleted') continue;
    below.set(task.parentId, [...(below.get(task.parentId) ?? []), task]);
  }
  const found: Task[] = [];
  for (let level = below.get(taskId) ?? []; level.length > 0; level = level.flatMap(({ id }) => below.get(id) ?? [])) {
    found.push(...level);
  }
  return found;
}

/** Completes the open sub-tasks of a task: what is done as a whole is done in its parts. */
export function completeParts(workspace: Workspace, taskId: string): void {
  const completedAt = workspace.author.now.toISOString();
  for (const part of partsOf(workspace, taskId)) {
    if (part.status === 'open') change(workspace, 'errand.task.completed.v1', part, { status: 'done', completedAt });
  }
}

/**
 * Deletes a task with its sub-tasks; restoring any of them restores them all.
 *
 * @param root the task whose deletion it is
 */
export function deleteWithParts(workspace: Workspace, task: Task, changes: Changes = {}, root?: string): Task {
  const parts = partsOf(workspace, task.id);
  const mark = root !== undefined || parts.length > 0 ? { deletedWith: root ?? task.id } : undefined;
  for (const part of parts) change(workspace, 'errand.task.deleted.v1', part, { status: 'deleted' }, mark);
  return change(workspace, 'errand.task.deleted.v1', task, { ...changes, status: 'deleted' }, mark);
}
