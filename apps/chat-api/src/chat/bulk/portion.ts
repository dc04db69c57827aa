import { createHash } from 'node:crypto';
import type { Task } from '../../tasks/task.js';

/** Tasks that one change takes: each is written three times, and one transaction holds about 1 MB. */
export const MOST_TASKS = 150;
const MOST_BYTES = 250_000;

/** The first tasks, as many as one change takes. */
export function portionOf(tasks: readonly Task[]): Task[] {
  let bytes = 0;
  const fits = tasks.slice(0, MOST_TASKS).findIndex((task) => {
    bytes += Buffer.byteLength(JSON.stringify(task));
    return bytes > MOST_BYTES;
  });
  return tasks.slice(0, fits === -1 ? MOST_TASKS : Math.max(fits, 1));
}

/** Tells whether tasks are the same as they were, whatever their order. */
export function fingerprint(tasks: readonly Task[]): string {
  const lines = tasks.map(({ id, version }) => `${id}@${version}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
}
