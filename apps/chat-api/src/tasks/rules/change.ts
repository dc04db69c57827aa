import type { TaskBefore } from '@errand/events';
import { isDeepStrictEqual } from 'node:util';
import type { TaskMark } from '../../account/account.js';
import type { Workspace } from '../../account/workspace.js';
import type { Task, TaskEventType } from '../task.js';
import { StaleVersionError, TaskNotFoundError } from './task.errors.js';

type Writable = { -readonly [K in keyof Task]: Task[K] };

/** Fields that change with every change and are not told of in `before`. */
const BOOKKEEPING = new Set<keyof Task>(['version', 'updatedAt', 'createdAt', 'id']);

/**
 * The task of this id.
 *
 * @param version the version the caller saw, if it said one
 * @throws TaskNotFoundError, StaleVersionError
 */
export function taskOf(workspace: Workspace, taskId: string, version?: number): Task {
  const task = workspace.find(taskId)?.task;
  if (!task) throw new TaskNotFoundError(taskId);
  if (version !== undefined && version !== task.version) throw new StaleVersionError(version, task.version);
  return task;
}

/**
 * Saves a task with some fields changed, as the next version, with the event that tells of it. Undefined takes a field away.
 * When nothing differs, nothing is saved and the task stays as it is.
 */
export function change(
  workspace: Workspace,
  type: TaskEventType,
  task: Task,
  changes: Partial<Writable>,
  mark?: TaskMark,
): Task {
  const before = formerValues(task, changes);
  if (Object.keys(before).length === 0) return task;
  const updatedAt = workspace.author.now.toISOString();
  const next = { ...task, ...changes, version: task.version + 1, updatedAt };
  return workspace.save(type, withoutUndefined(next), before, mark);
}

function formerValues(task: Task, changes: Partial<Writable>): TaskBefore {
  const changed = (Object.keys(changes) as (keyof Task)[]).filter(
    (field) => !BOOKKEEPING.has(field) && !isDeepStrictEqual(task[field], changes[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, task[field] ?? null]));
}

/** A task without its absent fields, which are left out on the wire and in the store. */
export function withoutUndefined(task: Task): Task {
  return Object.fromEntries(Object.entries(task).filter(([, value]) => value !== undefined)) as unknown as Task;
}
