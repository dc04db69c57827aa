import type { Task } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { deleteTask, restoreTask, type DeleteScope } from './task-calls.js';
import { useTaskMutation } from './use-task-mutation.js';

/** Deletes a task so that it can be restored, and says so; restores a deleted one. */
export function useRemoveTask(task: Task) {
  const restore = useTaskMutation(task, {
    optimistic: (now) => ({ ...now, status: now.completedAt ? 'done' : 'open' }),
    send: ({ id }, _value, key) => restoreTask(id, key),
    kept: ({ id, title }) => ({ text: `Restore: ${title}`, act: { kind: 'restore', taskId: id } }),
    failed: ({ title }) => `Could not restore “${title}”`,
    done: ({ title }) => announce(`Restored: ${title}`),
  });
  const remove = useTaskMutation<DeleteScope>(task, {
    optimistic: (now) => ({ ...now, status: 'deleted' }),
    send: ({ id }, scope, key) => deleteTask(id, scope, key),
    kept: ({ id, title }, scope) => ({ text: `Delete: ${title}`, act: { kind: 'delete', taskId: id, scope } }),
    failed: ({ title }) => `Could not delete “${title}”`,
    done: ({ title }, { value: scope }) => {
      announce(`Deleted: ${title}`);
      toast({
        message: scope === 'series' ? `Deleted “${title}” and its repeats` : `Deleted “${title}”`,
        action: { label: 'Undo', run: () => restore.mutate() },
        duration: 8_000,
      });
    },
  });
  return { remove: remove.mutate, restore: (): void => restore.mutate() };
}
