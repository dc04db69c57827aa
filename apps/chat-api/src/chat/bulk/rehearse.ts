import { DomainError } from '@errand/dapr';
import { isDeepStrictEqual } from 'node:util';
import type { TaskRecord } from '../../account/account.js';
import { Workspace } from '../../account/workspace.js';
import type { Task } from '../../tasks/task.js';
import type { ProposedChange } from '../turn/step.js';

/** What a deed does to one task: a rule of `tasks/rules`. @throws DomainError when it is refused */
export type Apply = (workspace: Workspace, task: Task) => Task;

/** What would come of a deed. */
export interface Rehearsal {
  /** The tasks that would change, as they are now. */
  tasks: Task[];
  changes: ProposedChange[];
  /** Why the first of those that cannot be changed cannot. */
  refused: DomainError | undefined;
  /** How many of the given tasks were not looked at any more. */
  left: number;
}

/** Fields that follow from others, or that nobody set. */
const HIDDEN = new Set([
  'id',
  'version',
  'createdAt',
  'updatedAt',
  'completedAt',
  'occurrence',
  'seriesId',
  'timeZone',
]);

/**
 * Does the deed on a copy of the workspace and tells what it changed there: the rules themselves say what would happen.
 *
 * @param most stops after so many changes
 */
export function rehearse(workspace: Workspace, tasks: readonly Task[], apply: Apply, most: number): Rehearsal {
  const stage = copyOf(workspace);
  const rehearsal: Rehearsal = { tasks: [], changes: [], refused: undefined, left: 0 };
  for (const [i, task] of tasks.entries()) {
    if (rehearsal.tasks.length === most) return { ...rehearsal, left: tasks.length - i };
    try {
      const after = apply(stage, task);
      if (after.version === task.version) continue;
      rehearsal.tasks.push(task);
      rehearsal.changes.push({ taskId: task.id, title: task.title, changes: differences(task, after) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      rehearsal.refused ??= error;
    }
  }
  return rehearsal;
}

/** A workspace that can be changed without any consequence. */
export function copyOf(workspace: Workspace): Workspace {
  const { userId, currentProfile: profile, shelf, author } = workspace;
  const records = new Map<string, TaskRecord>();
  for (const { id } of workspace.tasks()) {
    const record = workspace.find(id);
    if (record) records.set(id, record);
  }
  const numbers = { version: 0, nextSeq: records.size + 1, nextMessage: 1 };
  return new Workspace({ userId, profile, records, shelf, steps: [], ...numbers }, author);
}

/** The former and the new value of each field that a person could have set. */
export function differences(before: Task, after: Task): ProposedChange['changes'] {
  const [from, to] = [before, after] as unknown as Record<string, unknown>[];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !HIDDEN.has(field) && !isDeepStrictEqual(from?.[field], to?.[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, { from: from?.[field] ?? null, to: to?.[field] ?? null }]));
}
