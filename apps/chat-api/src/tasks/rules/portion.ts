import type { Task } from '../task.js';

/** Tasks that one change takes: a transaction has 500 operations, and 4 MB, of which each task is written three times. */
export const MOST_AT_ONCE = 400;
const MOST_BYTES = 900_000;

/** The first tasks, as many as one change takes; at least one. */
export function portionOf(tasks: readonly Task[], most = MOST_AT_ONCE, mostBytes = MOST_BYTES): Task[] {
  let bytes = 0;
  const fits = tasks.slice(0, most).findIndex((task) => {
    bytes += Buffer.byteLength(JSON.stringify(task));
    return bytes > mostBytes;
  });
  return tasks.slice(0, fits === -1 ? most : Math.max(fits, 1));
}
