import { InvalidInputError } from '@errand/dapr';
import { isDeepStrictEqual } from 'node:util';
import type { OccurrenceFields } from '../../account/account.js';
import type { Workspace } from '../../account/workspace.js';
import type { Task } from '../task.js';

/** Whether a change holds for one occurrence of a repeating task, or for those after it, too. */
export type Scope = 'this' | 'following';

const OWN = ['title', 'notes', 'priority', 'tags', 'list', 'reminders'] as const;

/**
 * What the occurrences that follow are to have instead, once these changes are made: of what changes for this one alone the present
 * value, unless an earlier one is kept already; nothing of what changes for all.
 *
 * @throws InvalidInputError for a rule that is to hold for one occurrence
 */
export function othersAfter(
  workspace: Workspace,
  task: Task,
  changes: Partial<Task>,
  scope: Scope,
): OccurrenceFields | undefined {
  const kept: Record<string, unknown> = { ...workspace.find(task.id)?.others };
  const isOwn = scope === 'this' && task.recurrence !== undefined && task.status === 'open';
  if (isOwn && ('recurrence' in changes || 'repeatFrom' in changes)) refuseRule();
  for (const field of OWN) {
    if (!(field in changes) || isDeepStrictEqual(task[field], changes[field])) continue;
    if (!isOwn) delete kept[field];
    else if (!(field in kept)) kept[field] = task[field] ?? null;
  }
  return Object.keys(kept).length > 0 ? (kept as OccurrenceFields) : undefined;
}

/** The fields in which the occurrences that follow a task differ from it. */
export function othersOf(workspace: Workspace, taskId: string): Partial<Task> {
  const others = Object.entries(workspace.find(taskId)?.others ?? {});
  return Object.fromEntries(others.map(([field, value]) => [field, value ?? undefined])) as Partial<Task>;
}

function refuseRule(): never {
  const remedy = 'Change the rule for those that follow too (scope=following), or leave it out.';
  throw new InvalidInputError([{ pointer: '/recurrence', message: 'belongs to all occurrences', remedy }]);
}
