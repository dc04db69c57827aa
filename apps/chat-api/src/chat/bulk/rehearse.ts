import { DomainError } from '@errand/dapr';
import type { Workspace } from '../../account/workspace.js';
import { proposedChange, type ProposedChange } from '../../tasks/rules/differences.js';
import type { Task } from '../../tasks/task.js';

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

/**
 * Does the deed on a copy of the workspace and tells what it changed there: the rules themselves say what would happen.
 *
 * @param most stops after so many changes
 */
export function rehearse(workspace: Workspace, tasks: readonly Task[], apply: Apply, most: number): Rehearsal {
  const stage = workspace.stage();
  const rehearsal: Rehearsal = { tasks: [], changes: [], refused: undefined, left: 0 };
  for (const [i, task] of tasks.entries()) {
    if (rehearsal.tasks.length === most) return { ...rehearsal, left: tasks.length - i };
    try {
      const after = apply(stage, task);
      if (after.version === task.version) continue;
      rehearsal.tasks.push(task);
      rehearsal.changes.push(proposedChange(task, after));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      rehearsal.refused ??= error;
    }
  }
  return rehearsal;
}
