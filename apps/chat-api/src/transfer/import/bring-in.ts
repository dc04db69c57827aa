import type { Workspace } from '../../account/workspace.js';
import { change } from '../../tasks/rules/change.js';
import type { Candidate } from './parsed-file.js';

/** What became of some tasks of a file. */
export interface BroughtIn {
  /** Those that were made or brought back. */
  taskIds: string[];
  created: number;
  restored: number;
  /** They were in the account already. */
  there: number;
}

/**
 * Makes the tasks of a file, each once, as any other that is made. One that is in the trash is brought back as it is there; one that the
 * account has stays as it is.
 */
export function bringIn(workspace: Workspace, candidates: readonly Candidate[]): BroughtIn {
  const result: BroughtIn = { taskIds: [], created: 0, restored: 0, there: 0 };
  for (const { task, mark } of candidates) {
    const existing = workspace.find(task.id);
    if (!existing) {
      workspace.save('errand.task.created.v1', task, {}, mark);
      result.created += 1;
    } else if (existing.task.status === 'deleted' && !existing.withdrawn && task.status !== 'deleted') {
      const status = existing.task.completedAt ? 'done' : 'open';
      change(workspace, 'errand.task.restored.v1', existing.task, { status });
      result.restored += 1;
    } else {
      result.there += 1;
      continue;
    }
    result.taskIds.push(task.id);
  }
  return result;
}

/** Puts what was brought in into the trash, each task by itself: a part that was made since stays. */
export function takeOut(workspace: Workspace, taskIds: readonly string[]): void {
  for (const id of taskIds) {
    const task = workspace.find(id)?.task;
    if (task) change(workspace, 'errand.task.deleted.v1', task, { status: 'deleted' });
  }
}
