import { isDeepStrictEqual } from 'node:util';
import type { Task } from '../task.js';

/** What would change of a task. */
export interface ProposedChange {
  taskId: string;
  title: string;
  /** The former and the new value of each field; null where there is none. */
  changes: Record<string, { from: unknown; to: unknown }>;
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

/** What would change of a task, by its former title; of one that is new, by its own. */
export function proposedChange(before: Task | undefined, after: Task): ProposedChange {
  return { taskId: after.id, title: (before ?? after).title, changes: differences(before, after) };
}

/** What differs between a task as it was and as it is then, field by field; all of it when it was not there. */
export function differences(before: Task | undefined, after: Task): ProposedChange['changes'] {
  const [from, to] = [before ?? {}, after] as Record<string, unknown>[];
  const fields = [...new Set([...Object.keys(from ?? {}), ...Object.keys(after)])].filter(
    (field) => !HIDDEN.has(field) && !isDeepStrictEqual(from?.[field], to?.[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, { from: from?.[field] ?? null, to: to?.[field] ?? null }]));
}
