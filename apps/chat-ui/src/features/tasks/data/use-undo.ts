import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeError } from '../../../api/problem.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { plural } from '../../../shared/words/plural.js';
import { OVERVIEW } from '../../shelf/data/use-overview.js';
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
      void client.invalidateQueries({ queryKey: OVERVIEW });
      const { did, again, label } = WORDS[way];
      const [one] = tasks;
      const many = plural(tasks.length, 'task');
      const what = (name: (title: string) => string): string => (one && tasks.length === 1 ? name(one.title) : many);
      const told = (name: (title: string) => string): string => (one ? `${did}: ${what(name)}` : did); // or lists alone
      announce(told((title) => title));
      const message = told((title) => `“${title}”`);
      toast({ message, action: { label, run: () => mutate(again) } });
    },
  });
  return mutate;
}
