import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeError } from '../../../api/problem.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { plural } from '../../../shared/words/plural.js';
import { placeTask } from '../cache/task-cache.js';
import { redo, undo } from './task-calls.js';

type Way = 'undo' | 'redo';

const WORDS = {
  undo: { did: 'Undone', failed: 'Nothing undone', again: 'redo', label: 'Redo' },
  redo: { did: 'Done again', failed: 'Nothing done again', again: 'undo', label: 'Undo' },
} as const;

/** Takes back what was done last, wherever it was done: on the page, in the chat, on another device. */
export function useUndo(): (way: Way) => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (way: Way) => (way === 'undo' ? undo() : redo()),
    onError: (error, way) => toast({ tone: 'error', message: WORDS[way].failed, detail: describeError(error) }),
    onSuccess: ({ tasks }, way) => {
      for (const task of tasks) placeTask(client, task);
      const { did, again, label } = WORDS[way];
      const [one] = tasks;
      const single = tasks.length === 1 ? one : undefined;
      announce(`${did}: ${single?.title ?? plural(tasks.length, 'task')}`);
      const message = `${did}: ${single ? `“${single.title}”` : plural(tasks.length, 'task')}`;
      toast({ message, action: { label, run: () => mutate(again) } });
    },
  });
  return mutate;
}
