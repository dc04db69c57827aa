import { ApiError } from '../../../api/problem.js';
import type { Task } from '../../../api/types.js';
import { hasPatch, sameBase } from './patch.js';
import type { SeenPatch } from './task-act.js';
import { getTask, patchTask } from './task-calls.js';

const STALE = 412;

/**
 * Sends a patch. When somebody changed other fields meanwhile, it is sent again on top of theirs, unless that was done already and only
 * its answer was lost.
 */
export async function sendPatch({ taskId, patch, base, version, scope }: SeenPatch, key: string): Promise<Task> {
  try {
    return await patchTask(taskId, patch, version, { scope, key });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== STALE) throw error;
    const newest = await getTask(taskId);
    if (hasPatch(newest, patch)) return newest;
    if (!sameBase(newest, base, patch)) throw error;
    return patchTask(taskId, patch, newest.version, { scope });
  }
}
