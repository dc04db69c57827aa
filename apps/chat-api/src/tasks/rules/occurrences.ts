import { nextOccurrence, type Occurrence, type Series } from '@errand/recurrence';
import { createHash } from 'node:crypto';
import type { Workspace } from '../../account/workspace.js';
import type { Task } from '../task.js';
import { change, taskOf, withoutUndefined } from './change.js';
import { othersOf } from './only-this.js';
import { deleteWithParts } from './parts.js';
import { WrongStatusError } from './task.errors.js';

/** The occurrence that recurring-svc computed to follow a completed one. */
export interface NextOccurrence {
  /** Version of the completed task that the computation is based on. */
  version: number;
  due: string;
  /** RECURRENCE-ID: the due date that the rule planned. */
  slot: string;
  ordinal: number;
}

/** What became of the next occurrence. */
export type NextOutcome = { taskId: string; outcome: 'created' | 'restored' | 'exists' };

/**
 * Makes sure that the next occurrence of a completed task exists, once: its id is derived from (series, slot), so redelivery,
 * reordering and several replicas of recurring-svc still make exactly one. One that was withdrawn is restored.
 *
 * @throws TaskNotFoundError
 * @throws WrongStatusError when the task is no longer completed at that version: a newer event will tell what holds
 */
export function ensureNext(workspace: Workspace, taskId: string, next: NextOccurrence): NextOutcome {
  const task = taskOf(workspace, taskId);
  if (task.status !== 'done' || task.version !== next.version) {
    throw new WrongStatusError(
      'continued',
      `${task.status} at version ${task.version}`,
      'A newer event is on its way.',
    );
  }
  const id = occurrenceId(task.seriesId, anchorOf(task), next.ordinal);
  if (task.occurrence && task.occurrence.nextId !== id) {
    takeBack(workspace, task.occurrence.nextId); // of a completion that was told of before its reopening
    rememberNext(workspace, task, id);
  }
  const existing = workspace.find(id);
  if (!existing) return { taskId: follow(workspace, task, id, next).id, outcome: 'created' };
  if (!existing.withdrawn) return { taskId: id, outcome: 'exists' };
  const occurrence = placeOf(task, next); // completed on another day this time, it may be due on another one
  change(
    workspace,
    'errand.task.restored.v1',
    existing.task,
    { status: 'open', due: next.due, occurrence },
    'generated',
  );
  return { taskId: id, outcome: 'restored' };
}

/**
 * Takes the next occurrence back, because the one before it is open again: only if nobody has touched it.
 *
 * @returns whether one was taken back
 * @throws TaskNotFoundError
 */
export function withdrawNext(workspace: Workspace, taskId: string): { withdrawn: boolean } {
  const task = taskOf(workspace, taskId);
  return { withdrawn: task.status === 'open' && takeBack(workspace, task.occurrence?.nextId) };
}

/**
 * Moves an open repeating task to its next occurrence without completing it; the last one of its series is completed.
 *
 * @throws TaskNotFoundError, StaleVersionError, WrongStatusError (it does not repeat, or is not open)
 */
export function skipTask(workspace: Workspace, taskId: string, version?: number): Task {
  const task = taskOf(workspace, taskId, version);
  if (task.status !== 'open') throw new WrongStatusError('skipped', task.status, 'Only an open task can be.');
  if (!task.recurrence) throw new WrongStatusError('skipped', 'not repeating', 'Complete or delete it instead.');
  const now = workspace.author.now.toISOString();
  const next = nextOf(task, now);
  if (!next) return change(workspace, 'errand.task.completed.v1', task, { status: 'done', completedAt: now });
  const occurrence = { anchor: anchorOf(task), slot: next.due, ordinal: next.ordinal };
  const changes = { ...othersOf(workspace, taskId), due: next.due, occurrence };
  return change(workspace, 'errand.task.updated.v1', task, changes, { others: undefined });
}

/**
 * Deletes this occurrence of a repeating task and makes the next one, so that its series goes on. A task that does not repeat, or is not
 * open, is deleted and nothing follows.
 *
 * @throws TaskNotFoundError, StaleVersionError
 */
export function deleteOccurrence(workspace: Workspace, taskId: string, version?: number): Task {
  const task = taskOf(workspace, taskId, version);
  const next = task.status === 'open' && task.recurrence ? nextOf(task, workspace.author.now.toISOString()) : undefined;
  if (!next) return task.status === 'deleted' ? task : deleteWithParts(workspace, task);
  const id = occurrenceId(task.seriesId, anchorOf(task), next.ordinal);
  const occurrence = task.occurrence && { ...task.occurrence, nextId: id };
  const deleted = deleteWithParts(workspace, task, { occurrence });
  if (!workspace.find(id)) follow(workspace, task, id, { ...next, slot: next.due, version: deleted.version });
  return deleted;
}

/** Deletes a task and every open one of its series; restoring any of them restores them all. @throws TaskNotFoundError, StaleVersionError */
export function deleteSeries(workspace: Workspace, taskId: string, version?: number): Task {
  const task = taskOf(workspace, taskId, version);
  const others = [...workspace.tasks()].filter(
    (t) => t.seriesId === task.seriesId && t.status === 'open' && t.id !== taskId,
  );
  for (const other of others) deleteWithParts(workspace, other, {}, taskId);
  return task.status === 'deleted' ? task : deleteWithParts(workspace, task, {}, taskId);
}

/**
 * Id of an occurrence: a UUID whose bits are a hash of the series and its slot in it. The slot is the number counted from the anchor,
 * not the due date: an occurrence that was done early can be followed by one on its own former date.
 */
export function occurrenceId(seriesId: string, anchor: string, ordinal: number): string {
  const hex = createHash('sha256').update(`${seriesId}|${anchor}|${ordinal}`).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

/** Takes an occurrence back that nobody has touched since it was made; tells whether it did. */
export function takeBack(workspace: Workspace, taskId: string | undefined): boolean {
  const next = taskId === undefined ? undefined : workspace.find(taskId);
  if (next?.task.status !== 'open' || next.generated !== next.task.version) return false;
  change(workspace, 'errand.task.deleted.v1', next.task, { status: 'deleted' }, 'withdrawn');
  return true;
}

/** Brings an occurrence back that was taken back; tells whether it did. */
export function giveBack(workspace: Workspace, taskId: string): boolean {
  const record = workspace.find(taskId);
  if (!record?.withdrawn) return false;
  change(workspace, 'errand.task.restored.v1', record.task, { status: 'open' }, 'generated');
  return true;
}

function nextOf(task: Task, now: string): Occurrence | undefined {
  const { recurrence: rule = '', repeatFrom = 'schedule', timeZone, occurrence } = task;
  const series: Series = { rule, repeatFrom, timeZone, anchor: anchorOf(task) };
  const current = { due: occurrence?.slot ?? task.due ?? now, ordinal: occurrence?.ordinal ?? 1 };
  return nextOccurrence(series, current, { now, completedAt: now });
}

function placeOf(task: Task, { slot, ordinal }: NextOccurrence): NonNullable<Task['occurrence']> {
  return { anchor: anchorOf(task), slot, ordinal };
}

function anchorOf(task: Task): string {
  return task.occurrence?.anchor ?? task.due ?? task.createdAt;
}

/** The completed task names its follower, so that reopening finds it. Not a change of its own that anybody acts on. */
function rememberNext(workspace: Workspace, task: Task, nextId: string): void {
  workspace.link(task.id, { ...task, occurrence: { ...(task.occurrence as NonNullable<Task['occurrence']>), nextId } });
}

function follow(workspace: Workspace, task: Task, id: string, next: NextOccurrence): Task {
  const now = workspace.author.now.toISOString();
  const like = { ...task, ...othersOf(workspace, task.id) };
  const following: Task = {
    ...like,
    id,
    status: 'open',
    due: next.due,
    reminders: like.reminders.filter((reminder) => /^[-+]?P/.test(reminder)), // a fixed moment belongs to one occurrence
    version: 1,
    createdAt: now,
    updatedAt: now,
    completedAt: undefined,
    timeZone: workspace.timeZone,
    occurrence: placeOf(task, next),
  };
  return workspace.save('errand.task.created.v1', withoutUndefined(following), {}, 'generated');
}
