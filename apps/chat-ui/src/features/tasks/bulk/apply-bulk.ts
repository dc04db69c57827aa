import type { Bulk, Task } from '../../../api/types.js';
import { applyPatch } from '../data/patch.js';

/** A task as it will be after a change of several, until the API says how it is: it knows what becomes of repeats, and of sub-tasks. */
export function applyBulk(task: Task, { action, changes }: Bulk): Task {
  switch (action) {
    case 'complete':
      return { ...task, status: 'done', completedAt: task.completedAt ?? new Date().toISOString() };
    case 'reopen':
      return { ...task, status: 'open', completedAt: null };
    case 'delete':
      return { ...task, status: 'deleted' };
    case 'restore':
      return { ...task, status: task.completedAt ? 'done' : 'open' };
    case 'update':
      return updated(task, changes);
  }
}

function updated(task: Task, { addTags = [], removeTags = [], ...patch }: NonNullable<Bulk['changes']> = {}): Task {
  const tags = [...new Set([...task.tags, ...addTags])].filter((tag) => !removeTags.includes(tag));
  return applyPatch(task, { ...patch, tags });
}
