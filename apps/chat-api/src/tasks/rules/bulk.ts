import { DomainError, InvalidInputError } from '@errand/dapr';
import type { Workspace } from '../../account/workspace.js';
import { clockOf } from '../clock/clock-of.js';
import type { Task, TaskPatch } from '../task.js';
import { taskOf } from './change.js';
import { tagNamed } from './input.js';
import { MOST_AT_ONCE } from './portion.js';
import { restoreTask } from './restore.js';
import { shortened } from './shortened.js';
import { completeTask, deleteTask, reopenTask } from './transitions.js';
import { updateTask } from './update.js';

/** What is done to each of several tasks. */
export const BULK_ACTIONS = ['complete', 'reopen', 'delete', 'restore', 'update'] as const;

/** What several tasks get. Null takes a field away; a day alone keeps a task's time of day. */
export interface BulkChanges extends Pick<TaskPatch, 'due' | 'priority' | 'list'> {
  addTags?: string[];
  removeTags?: string[];
}

export interface BulkRequest {
  ids: readonly string[];
  action: (typeof BULK_ACTIONS)[number];
  changes?: BulkChanges | undefined;
}

/**
 * Does the same to several tasks: all of it, or nothing when one of them refuses. It is one step that an undo takes back.
 *
 * @returns the tasks that were named, as they are then
 * @throws InvalidInputError when there are too many, DomainError naming the task that refused
 */
export function changeInBulk(workspace: Workspace, { ids, action, changes = {} }: BulkRequest): Task[] {
  const named = [...new Set(ids)];
  named.forEach((id, i) => changeOne(workspace, id, i, (task) => applied(workspace, task, action, changes)));
  if (workspace.size > MOST_AT_ONCE) {
    const message = `are ${workspace.size} tasks with their sub-tasks, more than the ${MOST_AT_ONCE} that one change takes`;
    throw new InvalidInputError([{ pointer: '/ids', message, remedy: 'Choose fewer.' }]);
  }
  return named.map((id) => taskOf(workspace, id));
}

function changeOne(workspace: Workspace, id: string, i: number, act: (task: Task) => void): void {
  try {
    act(taskOf(workspace, id));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const title = workspace.find(id)?.task.title;
    const message = title === undefined ? error.detail : `“${shortened(title)}”: ${error.detail}`;
    const remedy = error.errors?.[0]?.remedy ?? 'Take it out of the selection.';
    throw new DomainError(error.kind, `${message} Nothing was changed.`, [{ pointer: `/ids/${i}`, message, remedy }]);
  }
}

function applied(workspace: Workspace, task: Task, action: BulkRequest['action'], changes: BulkChanges): Task {
  switch (action) {
    case 'complete':
      return completeTask(workspace, task.id);
    case 'reopen':
      return reopenTask(workspace, task.id);
    case 'delete':
      return deleteTask(workspace, task.id);
    case 'restore':
      return restoreTask(workspace, task.id);
    case 'update':
      return updateTask(workspace, task.id, patchOf(workspace, task, changes));
  }
}

function patchOf(workspace: Workspace, task: Task, changes: BulkChanges): TaskPatch {
  const { addTags = [], removeTags = [], due, ...plain } = changes;
  const less = removeTags.map(tagNamed);
  const tags = [...task.tags, ...addTags.map(tagNamed)].filter((tag) => !less.includes(tag));
  return {
    ...plain,
    ...(addTags.length + less.length > 0 && { tags }),
    ...(due !== undefined && { due: due && clockOf(workspace).dueAt(due, task.due) }),
  };
}
