import type { Task } from '../../../api/types.js';
import { hasPatch, sameBase } from './patch.js';
import { sendOnNewest } from './send-on-newest.js';
import type { SeenPatch } from './task-act.js';
import { patchTask } from './task-calls.js';

/** Sends a patch; on top of what somebody else changed meanwhile, where that were other fields or the same change. */
export const sendPatch = (seen: SeenPatch, key: string): Promise<Task> =>
  sendOnNewest(
    seen,
    (version) => patchTask(seen.taskId, seen.patch, version, { scope: seen.scope, key }),
    (newest) => sameBase(newest, seen.base, seen.patch) || hasPatch(newest, seen.patch),
  );
