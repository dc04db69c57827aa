import type { Task, TaskPatch } from '../../../api/types.js';

const EMPTY: Readonly<Record<string, unknown>> = { priority: 4, tags: [], reminders: [] };

/** A task as it will be after a JSON merge patch; null takes a field away. */
export function applyPatch(task: Task, patch: TaskPatch): Task {
  const changes = Object.entries(patch).map(([field, value]) => [field, value ?? EMPTY[field] ?? null]);
  const next = { ...task, ...(Object.fromEntries(changes) as Partial<Task>) };
  if (patch.recurrence === null) return { ...next, repeatFrom: null };
  return patch.recurrence ? { ...next, repeatFrom: next.repeatFrom ?? 'schedule' } : next;
}

/** Whether the fields of a patch still have the values that the person saw, so that nobody's change is lost by it. */
export function sameBase(newest: Task, seen: Partial<Task>, patch: TaskPatch): boolean {
  const fields = Object.keys(patch) as (keyof TaskPatch & keyof Task)[];
  return fields.every((field) => JSON.stringify(newest[field]) === JSON.stringify(seen[field]));
}

/** Whether a task is as a patch would make it. */
export const hasPatch = (task: Task, patch: TaskPatch): boolean => sameBase(task, applyPatch(task, patch), patch);
