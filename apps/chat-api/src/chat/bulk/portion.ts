import { createHash } from 'node:crypto';
import { portionOf as inOneChange } from '../../tasks/rules/portion.js';
import type { Task } from '../../tasks/task.js';

/** Tasks that one message changes: so many can still be looked at before the yes. */
export const MOST_TASKS = 150;
const MOST_BYTES = 250_000;

/** The first tasks, as many as one message changes. */
export function portionOf(tasks: readonly Task[]): Task[] {
  return inOneChange(tasks, MOST_TASKS, MOST_BYTES);
}

/** Tells whether tasks are the same as they were, whatever their order. */
export function fingerprint(tasks: readonly Task[]): string {
  const lines = tasks.map(({ id, version }) => `${id}@${version}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
}
