import type { Task } from '../../../api/types.js';
import { toast } from '../../../shared/ui/toasts.js';
import { skipTask } from './task-calls.js';
import { useTaskMutation } from './use-task-mutation.js';
import { useUndo } from './use-undo.js';

/** Skips this occurrence of a repeating task: it moves on to the next one. */
export function useSkipTask(task: Task): () => void {
  const takeBack = useUndo();
  const { mutate } = useTaskMutation(task, {
    optimistic: (now) => now,
    send: ({ id }) => skipTask(id),
    failed: ({ title }) => `Could not skip “${title}”`,
    done: ({ title }) =>
      toast({ message: `Skipped “${title}” this time`, action: { label: 'Undo', run: () => takeBack('undo') } }),
  });
  return () => mutate();
}
