import type { Task } from '../../../api/types.js';
import { sendOnNewest } from './send-on-newest.js';
import type { SeenOccurrence } from './task-act.js';
import { skipTask } from './task-calls.js';

/** Skips the occurrence that the person saw, and no other: the task may have moved on meanwhile. */
export const sendSkip = (seen: SeenOccurrence, key: string): Promise<Task> =>
  sendOnNewest(
    seen,
    (version) => skipTask(seen.taskId, version, key),
    ({ due }) => due === seen.due,
  );
