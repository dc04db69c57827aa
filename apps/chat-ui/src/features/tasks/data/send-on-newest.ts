import { ApiError } from '../../../api/problem.js';
import type { Task } from '../../../api/types.js';
import { getTask } from './task-calls.js';

const STALE = 412;

/**
 * Sends a change of the task that a person saw. When it was changed since, it is sent again on top of that, if the change still fits. Both
 * go under the same key, since a refusal leaves it unused: so a second try whose answer was lost is known by it, and not made again.
 */
export async function sendOnNewest(
  seen: { taskId: string; version: number },
  send: (version: number) => Promise<Task>,
  fits: (newest: Task) => boolean,
): Promise<Task> {
  try {
    return await send(seen.version);
  } catch (error) {
    if (isKeyUsed(error)) return getTask(seen.taskId);
    if (!(error instanceof ApiError) || error.status !== STALE) throw error;
    const newest = await getTask(seen.taskId);
    if (!fits(newest)) throw error;
    return send(newest.version);
  }
}

const isKeyUsed = (error: unknown): boolean =>
  error instanceof ApiError && error.problem?.errors?.[0]?.pointer === 'Idempotency-Key';
