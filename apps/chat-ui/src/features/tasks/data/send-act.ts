import type { Task } from '../../../api/types.js';
import { sendPatch } from './send-patch.js';
import type { TaskAct } from './task-act.js';
import { completeTask, reopenTask } from './task-calls.js';

/** Sends what was kept: however often that is tried with the same key, it counts once. */
export function sendAct(act: TaskAct, key: string): Promise<Task> {
  switch (act.kind) {
    case 'complete':
      return completeTask(act.taskId, key);
    case 'reopen':
      return reopenTask(act.taskId, key);
    case 'patch':
      return sendPatch(act, key);
  }
}
