import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { loadAgain } from '../../../api/load-again.js';
import { describeError } from '../../../api/problem.js';
import type { Undone } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { plural } from '../../../shared/words/plural.js';
import { WAITS } from '../../chat/data/say-queue.js';
import { isWaiting } from '../../chat/data/unsent.js';
import { OVERVIEW } from '../../shelf/data/use-overview.js';
import { placeTask } from '../cache/task-cache.js';
import { sendOrKeep } from './send-or-keep.js';
import { NotSentYetError, takeBackWaiting } from './take-back-waiting.js';
import { takeBack } from './task-calls.js';

type Way = 'undo' | 'redo';

const WORDS = {
  undo: { did: 'Undone', failed: 'Nothing undone', again: 'redo', label: 'Redo' },
  redo: { did: 'Done again', failed: 'Nothing done again', again: 'undo', label: 'Undo' },
} as const;

/**
 * Takes back what the request with the key `of` did, if that still is possible. Without one, it is what was done last, wherever it was done:
 * on the page, in the chat, on another device; first of all what waits to be sent.
 */
export function useUndo(): (way: Way, of?: string) => void {
  const client = useQueryClient();
  return useCallback((way, of) => void undoOrTell(client, way, of), [client]);
}

async function undoOrTell(client: QueryClient, way: Way, of?: string): Promise<void> {
  const { again, label, failed } = WORDS[way];
  const key = crypto.randomUUID();
  try {
    const undone = await sendOrKeep(client, {
      key,
      send: () => takeBack(way, key, of),
      kept: () => (isWaiting() ? takeBackWaiting(client, way, of) : undefined),
    });
    for (const task of undone?.tasks ?? []) placeTask(client, task);
    void loadAgain(client, { queryKey: OVERVIEW });
    if (undone) announce(told(undone, way, (title) => title));
    const message = undone ? told(undone, way, (title) => `“${title}”`) : WAITS;
    toast({ message, action: { label, run: () => void undoOrTell(client, again, key) } });
  } catch (error) {
    const detail = error instanceof NotSentYetError ? error.message : describeError(error);
    toast({ tone: 'error', message: failed, detail });
  }
}

/** What was taken back: "Undone: “Buy milk”", "Undone: 3 tasks"; of lists alone no more than that. */
function told({ tasks }: Undone, way: Way, name: (title: string) => string): string {
  const [one] = tasks;
  if (!one) return WORDS[way].did;
  return `${WORDS[way].did}: ${tasks.length === 1 ? name(one.title) : plural(tasks.length, 'task')}`;
}
