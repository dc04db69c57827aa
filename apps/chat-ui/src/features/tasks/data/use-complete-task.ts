import { useQueryClient } from '@tanstack/react-query';
import type { Task } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { describeRule } from '../../../shared/words/describe-rule.js';
import { linger } from '../cache/lingering.js';
import { findTask, placeTask } from '../cache/task-cache.js';
import { completeTask, reopenTask } from './task-calls.js';
import { useTaskMutation } from './use-task-mutation.js';

const short = (title: string): string => (title.length > 60 ? `${title.slice(0, 58)}…` : title);

/** Completes a task, or opens a completed one again. A completed one stays in sight for a moment, with its tick. */
export function useCompleteTask(task: Task) {
  const client = useQueryClient();
  const leave = (id: string): void => {
    const last = findTask(client, id);
    if (last) placeTask(client, last);
  };
  const reopen = useTaskMutation(task, {
    optimistic: (now) => ({ ...now, status: 'open', completedAt: null }),
    send: ({ id }, _value, key) => reopenTask(id, key),
    kept: ({ id, title }) => ({ text: `Reopen: ${title}`, act: { kind: 'reopen', taskId: id } }),
    failed: ({ title }) => `Could not reopen “${short(title)}”`,
    done: ({ title }) => announce(`Reopened: ${title}`),
  });
  const complete = useTaskMutation(task, {
    optimistic: (now) => {
      linger(now.id, () => leave(now.id));
      return { ...now, status: 'done', completedAt: new Date().toISOString() };
    },
    send: ({ id }, _value, key) => completeTask(id, key),
    kept: ({ id, title }) => ({ text: `Complete: ${title}`, act: { kind: 'complete', taskId: id } }),
    failed: ({ title }) => `Could not complete “${short(title)}”`,
    done: ({ title, recurrence, repeatFrom }) => {
      announce(`Completed: ${title}`);
      toast({
        message: `Completed “${short(title)}”`,
        ...(recurrence && { detail: `Comes again ${describeRule(recurrence, repeatFrom)}` }),
        action: { label: 'Undo', run: () => reopen.mutate() },
      });
    },
  });
  return (): void => (task.status === 'done' ? reopen : complete).mutate();
}
