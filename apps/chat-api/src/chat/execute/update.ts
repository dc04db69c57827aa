import { DomainError } from '@errand/dapr';
import type { Priority } from '@errand/events';
import type { Changes } from '@errand/language';
import { updateTask } from '../../tasks/rules/update.js';
import type { Task, TaskPatch } from '../../tasks/task.js';
import type { CommandOf, Execute } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { act } from './act.js';
import { parentOf } from './parent.js';

/** The fields that change as they were said. */
const PLAIN = ['title', 'due', 'recurrence', 'repeatFrom', 'reminders', 'notes', 'list'] as const;

/** "move dentist to friday", "make all #work tasks high priority". */
export const update: Execute<CommandOf<'update'>> = (step, turn) => {
  const { changes } = step.command;
  const parent = parentOf(step, turn, changes.parent);
  if ('outcome' in parent) return parent.outcome;
  const parentId = changes.parent === null ? null : parent.parentId;
  return act(step, turn, {
    deed: 'update',
    statuses: ['open', 'done'],
    apply: (workspace, task) => {
      const patch = { ...patchOf(task, changes, turn), ...(parentId !== undefined && { parentId }) };
      return updateTask(workspace, task.id, patch);
    },
  });
};

/** What changes of one task: tags, a shift, and the time of day that a date alone keeps, depend on what it has. */
function patchOf(task: Task, changes: Changes, turn: Turn): TaskPatch {
  const { shift, priority, due } = changes;
  const tags = tagsOf(task, changes);
  return {
    ...Object.fromEntries(
      PLAIN.filter((field) => changes[field] !== undefined).map((field) => [field, changes[field]]),
    ),
    ...(priority !== undefined && { priority: priority as Priority }),
    ...(tags && { tags }),
    ...(due && { due: turn.clock.dueAt(due, task.due) }),
    ...(shift !== undefined && { due: shifted(task, shift, turn) }),
  };
}

function tagsOf(task: Task, { tags, addTags, removeTags = [] }: Changes): string[] | undefined {
  if (tags === undefined && !addTags && removeTags.length === 0) return undefined;
  const kept = tags === null ? [] : task.tags;
  return [...new Set([...kept, ...(addTags ?? [])])].filter((tag) => !removeTags.includes(tag));
}

function shifted(task: Task, shift: string, { clock, texts }: Turn): string {
  if (task.due === undefined) throw new DomainError('conflict', texts.notDue(task));
  return clock.shift(task.due, shift);
}
