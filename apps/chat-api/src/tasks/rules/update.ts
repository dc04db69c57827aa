import { InvalidInputError } from '@errand/dapr';
import type { Workspace } from '../../account/workspace.js';
import type { Task, TaskPatch } from '../task.js';
import { change, taskOf } from './change.js';
import { inKnownList } from './in-known-list.js';
import { normalise } from './input.js';
import { othersAfter, type Scope } from './only-this.js';
import { checkParent } from './parent.js';
import { WrongStatusError } from './task.errors.js';

/**
 * Changes the fields that were said; null takes one away. A new rule starts its series anew from the task's due date; a new due date
 * moves this occurrence alone.
 *
 * @param scope of a repeating task: what changes holds for this occurrence alone, or for those that follow it, too
 * @throws TaskNotFoundError, StaleVersionError, InvalidInputError, WrongStatusError (a deleted task)
 */
export function updateTask(
  workspace: Workspace,
  taskId: string,
  patch: TaskPatch,
  version?: number,
  scope: Scope = 'following',
): Task {
  const task = taskOf(workspace, taskId, version);
  if (task.status === 'deleted') throw new WrongStatusError('changed', 'deleted', 'Restore it first.');
  const clean = inKnownList(workspace, normalise(patch));
  checkParent(workspace, taskId, clean.parentId);
  const said = Object.fromEntries(Object.entries(clean).filter(([, value]) => value !== undefined));
  const changes = Object.fromEntries(Object.entries(said).map(([field, value]) => [field, value ?? emptyOf(field)]));
  const next = { ...task, ...changes } as Task;
  const all = { ...changes, ...seriesOf(task, next, workspace) };
  return change(workspace, 'errand.task.updated.v1', task, all, {
    others: othersAfter(workspace, task, changes, scope),
  });
}

/** What a field is when it was taken away. */
function emptyOf(field: string): unknown {
  if (field === 'priority') return 4;
  return field === 'tags' || field === 'reminders' ? [] : undefined;
}

/** The fields that follow from a changed rule. */
function seriesOf(task: Task, next: Task, workspace: Workspace): Partial<Task> {
  if (!next.recurrence) return { repeatFrom: undefined, occurrence: undefined };
  if (!next.due) {
    const remedy = 'Give the task a due date, or take its recurrence away too.';
    throw new InvalidInputError([{ pointer: '/due', message: 'a repeating task needs a due date', remedy }]);
  }
  const repeatFrom = next.repeatFrom ?? 'schedule';
  const sameSeries = next.recurrence === task.recurrence || task.status === 'done'; // what is done keeps its place
  if (sameSeries && task.occurrence) return { repeatFrom };
  const occurrence = { anchor: next.due, slot: next.due, ordinal: 1 };
  return { repeatFrom, occurrence, timeZone: workspace.timeZone };
}
