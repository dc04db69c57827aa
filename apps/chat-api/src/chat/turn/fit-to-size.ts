import type { CommandResult } from './reply.js';

/** Bytes of tasks that one answer shows: it is written twice, to the conversation and for its idempotency key. */
const MOST_BYTES = 150_000;

/** The results with no more tasks in their lists than one answer can hold; `total` still says how many there are. */
export function fitToSize(results: readonly CommandResult[]): CommandResult[] {
  let bytes = 0;
  return results.map((result) => {
    if (!result.tasks) return result;
    const tasks = result.tasks.filter((task) => (bytes += Buffer.byteLength(JSON.stringify(task))) <= MOST_BYTES);
    return { ...result, tasks };
  });
}
