import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeError } from '../../../api/problem.js';
import type { Undone } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { plural } from '../../../shared/words/plural.js';
import { WAITS } from '../../chat/data/say-queue.js';
import { isWaiting } from '../../chat/data/unsent.js';
import { OVERVIEW } from '../../shelf/data/use-overview.js';
import { placeTask } from '../cache/task-cache.js';
import { takeBack } from './task-calls.js';
import { NotSentYetError, useTakeBackWaiting } from './use-take-back-waiting.js';
import { useSendOrKeep } from './use-send-or-keep.js';

type Way = 'undo' | 'redo';

const WORDS = {
  undo: { did: 'Undone', failed: 'Nothing undone', again: 'redo', label: 'Redo' },
  redo: { did: 'Done again', failed: 'Nothing done again', again: 'undo', label: 'Undo' },
} as const;

/** Takes back what was done last, wherever it was done: on the page, in the chat, on another device; first of all what waits to be sent. */
export function useUndo(): (way: Way) => void {
  const client = useQueryClient();
  const sendOrKeep = useSendOrKeep();
  const takeBackWaiting = useTakeBackWaiting();
  const { mutate } = useMutation({
    mutationFn: (way: Way) =>
      sendOrKeep(
        (key) => takeBack(way, key),
        () => (isWaiting() ? takeBackWaiting(way) : undefined),
      ),
    onError: (error, way) => {
      const detail = error instanceof NotSentYetError ? error.message : describeError(error);
      toast({ tone: 'error', message: WORDS[way].failed, detail });
    },
    onSuccess: (undone, way) => {
      for (const task of undone?.tasks ?? []) placeTask(client, task);
      void client.invalidateQueries({ queryKey: OVERVIEW });
      const { again, label } = WORDS[way];
      if (undone) announce(told(undone, way, (title) => title));
      const message = undone ? told(undone, way, (title) => `“${title}”`) : WAITS;
      toast({ message, action: { label, run: () => mutate(again) } });
    },
  });
  return mutate;
}

/** What was taken back: "Undone: “Buy milk”", "Undone: 3 tasks"; of lists alone no more than that. */
function told({ tasks }: Undone, way: Way, name: (title: string) => string): string {
  const [one] = tasks;
  if (!one) return WORDS[way].did;
  return `${WORDS[way].did}: ${tasks.length === 1 ? name(one.title) : plural(tasks.length, 'task')}`;
}
