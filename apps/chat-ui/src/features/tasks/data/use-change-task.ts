import { ApiError } from '../../../api/problem.js';
import type { Task, TaskPatch } from '../../../api/types.js';
import { applyPatch, sameBase } from './patch.js';
import { getTask, patchTask, type ChangeScope } from './task-calls.js';
import { useTaskMutation } from './use-task-mutation.js';

const STALE = 412;

/** Sends a patch. When somebody changed other fields meanwhile, it is sent again on top of theirs. */
async function sendPatch(task: Task, patch: TaskPatch, base: Task, scope?: ChangeScope): Promise<Task> {
  try {
    return await patchTask(task.id, patch, task.version, scope);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== STALE) throw error;
    const newest = await getTask(task.id);
    if (!sameBase(newest, base, patch)) throw error;
    return patchTask(task.id, patch, newest.version, scope);
  }
}

/** Changes some fields of a task; null takes one away. */
export function useChangeTask(task: Task, scope?: ChangeScope) {
  const { mutate } = useTaskMutation<TaskPatch>(task, {
    optimistic: applyPatch,
    send: (now, patch) => sendPatch(now, patch, task, scope),
    failed: ({ title }) => `Could not change “${title}”`,
  });
  return mutate;
}
