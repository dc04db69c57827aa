import { DomainError } from '@errand/dapr';
import type { Workspace } from '../../../account/workspace.js';
import type { Portion } from '../../../shelf/rules/lists.js';
import { proposedChange, type ProposedChange } from '../../../tasks/rules/differences.js';
import type { Task } from '../../../tasks/task.js';
import type { Turn } from '../../turn/turn-context.js';

/** What a deed on a list would do to tasks. */
export interface ListRehearsal {
  /** Those that would change, as they are now. */
  tasks: Task[];
  changes: ProposedChange[];
}

/**
 * Does the deed on a copy of the workspace and tells what it changed there.
 *
 * @throws DomainError as the deed does, or when one message cannot do all of it
 */
export function rehearseList({ workspace, texts }: Turn, deed: (stage: Workspace) => Portion): ListRehearsal {
  const stage = workspace.stage();
  const { name, left } = deed(stage);
  if (left > 0) throw new DomainError('conflict', texts.lists.tooLarge(name));
  const rehearsal: ListRehearsal = { tasks: [], changes: [] };
  for (const before of workspace.tasks()) {
    const after = stage.find(before.id)?.task;
    if (!after || after.version === before.version) continue;
    rehearsal.tasks.push(before);
    rehearsal.changes.push(proposedChange(before, after));
  }
  return rehearsal;
}
