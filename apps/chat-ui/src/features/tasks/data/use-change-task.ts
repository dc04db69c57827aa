import type { Task, TaskPatch } from '../../../api/types.js';
import { applyPatch } from './patch.js';
import { sendPatch } from './send-patch.js';
import type { SeenPatch } from './task-act.js';
import type { ChangeScope } from './task-calls.js';
import { useTaskMutation, type TaskChange } from './use-task-mutation.js';

export interface ChangeOptions {
  scope?: ChangeScope | undefined;
  /** What it is called: "Snooze". */
  verb?: string;
  done?: TaskChange<TaskPatch>['done'];
}

/** Changes some fields of a task; null takes one away. */
export function useChangeTask(task: Task, { scope, verb = 'Change', done }: ChangeOptions = {}) {
  const seen = ({ id, version }: Task, patch: TaskPatch): SeenPatch => ({
    taskId: id,
    patch,
    base: Object.fromEntries(Object.keys(patch).map((field) => [field, task[field as keyof Task]])),
    version,
    ...(scope && { scope }),
  });
  const { mutate } = useTaskMutation<TaskPatch>(task, {
    optimistic: applyPatch,
    send: (now, patch, key) => sendPatch(seen(now, patch), key),
    kept: (now, patch) => ({ text: `${verb}: ${task.title}`, act: { kind: 'patch', ...seen(now, patch) } }),
    failed: ({ title }) => `Could not ${verb.toLowerCase()} “${title}”`,
    done,
  });
  return mutate;
}
