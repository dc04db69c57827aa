import type { Task } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { snoozeTask } from '../data/task-calls.js';
import { useTaskMutation } from '../data/use-task-mutation.js';
import { useUndo } from '../data/use-undo.js';

/** Puts a task off, and says so. */
export function useSnoozeTask(task: Task): (until: string) => void {
  const takeBack = useUndo();
  const { mutate } = useTaskMutation<string>(task, {
    optimistic: (now) => now,
    send: ({ id }, until) => snoozeTask(id, until),
    failed: ({ title }) => `Could not snooze “${title}”`,
    done: ({ title }) => {
      announce(`Snoozed: ${title}`);
      toast({ message: `Snoozed “${title}”`, action: { label: 'Undo', run: () => takeBack('undo') } });
    },
  });
  return mutate;
}
