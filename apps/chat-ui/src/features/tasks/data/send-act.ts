import type { Task } from '../../../api/types.js';
import { sendPatch } from './send-patch.js';
import { sendSkip } from './send-skip.js';
import type { TaskAct } from './task-act.js';
import { changeTasks, completeTask, createTask, deleteTask, reopenTask, restoreTask, takeBack } from './task-calls.js';

/** Sends what was kept: however often that is tried with the same key, it counts once. Answers with the tasks as they are then. */
export async function sendAct(act: TaskAct, key: string): Promise<readonly Task[]> {
  switch (act.kind) {
    case 'create':
      return [await createTask(act.input, key)];
    case 'complete':
      return [await completeTask(act.taskId, key)];
    case 'reopen':
      return [await reopenTask(act.taskId, key)];
    case 'restore':
      return [await restoreTask(act.taskId, key)];
    case 'delete':
      return [await deleteTask(act.taskId, act.scope, key)];
    case 'patch':
      return [await sendPatch(act, key)];
    case 'skip':
      return [await sendSkip(act, key)];
    case 'bulk':
      return (await changeTasks(act.bulk, key)).tasks;
    case 'undo':
    case 'redo':
      return (await takeBack(act.kind, key, act.of)).tasks;
  }
}
