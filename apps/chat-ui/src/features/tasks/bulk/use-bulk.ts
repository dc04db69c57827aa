import { useMutation, useQueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../../api/load-again.js';
import { describeError } from '../../../api/problem.js';
import type { Bulk } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { WAITS } from '../../chat/data/say-queue.js';
import { watchChange } from '../../chat/data/use-say.js';
import { OVERVIEW } from '../../shelf/data/use-overview.js';
import { findTask, placeTask, TASKS } from '../cache/task-cache.js';
import { changeTasks } from '../data/task-calls.js';
import { sendOrKeep } from '../data/send-or-keep.js';
import type { KeptChange } from '../data/task-act.js';
import { useUndo } from '../data/use-undo.js';
import { applyBulk } from './apply-bulk.js';
import { clearMarks } from './marks.js';

/** A change of all chosen tasks, and what to say once it is done: "Completed 3 tasks". */
export interface BulkChange {
  bulk: Bulk;
  said: string;
  /** How it stands in the conversation while it waits: "Complete: 3 tasks". */
  text: string;
}

interface Made {
  key: string;
  said: string;
  bulk: Bulk;
  kept: KeptChange;
}

/** Changes several tasks in one request, which one undo takes back: seen at once, taken back when one of them refuses. */
export function useBulk(): (change: BulkChange) => void {
  const client = useQueryClient();
  const takeBack = useUndo();
  const { mutate } = useMutation({
    mutationFn: ({ key, bulk, kept }: Made) =>
      sendOrKeep(client, { key, send: () => changeTasks(bulk, key), kept: () => kept }),
    onMutate: ({ key, bulk, kept }) => {
      watchChange(client, key, kept);
      for (const task of kept.before) placeTask(client, applyBulk(task, bulk));
    },
    onSuccess: (answer, { key, said, kept }) => {
      for (const task of answer?.tasks ?? []) placeTask(client, task);
      clearMarks();
      if (answer) announce(said);
      const action = { label: 'Undo', run: () => takeBack('undo', key) };
      toast({ ...(answer ? { message: said } : { message: WAITS, detail: kept.text }), action, duration: 8_000 });
      void loadAgain(client, { queryKey: OVERVIEW });
    },
    onError: (error, { kept }) => {
      for (const task of kept.before) placeTask(client, task);
      toast({ tone: 'error', message: 'Nothing was changed', detail: describeError(error) });
      void loadAgain(client, { queryKey: [TASKS] });
    },
  });
  return ({ bulk, said, text }) => {
    const before = bulk.ids.flatMap((id) => findTask(client, id) ?? []);
    mutate({ key: crypto.randomUUID(), said, bulk, kept: { text, act: { kind: 'bulk', bulk }, before } });
  };
}
