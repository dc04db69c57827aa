import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { describeError } from '../../../api/problem.js';
import type { Bulk } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { OVERVIEW } from '../../shelf/data/use-overview.js';
import { placeTask, TASKS } from '../cache/task-cache.js';
import { useUndo } from '../data/use-undo.js';
import { clearMarks } from './marks.js';

/** A change of all chosen tasks, and what to say once it is done: "Completed 3 tasks". */
export interface BulkChange {
  bulk: Bulk;
  said: string;
}

/** Changes several tasks in one request, which one undo takes back. */
export function useBulk(): (change: BulkChange) => void {
  const client = useQueryClient();
  const takeBack = useUndo();
  const { mutate } = useMutation({
    mutationFn: ({ bulk }: BulkChange) => answerOf(api.POST('/api/tasks/bulk', { body: bulk })),
    onSuccess: ({ tasks }, { said }) => {
      for (const task of tasks) placeTask(client, task);
      clearMarks();
      announce(said);
      toast({ message: said, action: { label: 'Undo', run: () => takeBack('undo') }, duration: 8_000 });
      void client.invalidateQueries({ queryKey: OVERVIEW });
    },
    onError: (error) => {
      toast({ tone: 'error', message: 'Nothing was changed', detail: describeError(error) });
      void client.invalidateQueries({ queryKey: [TASKS] });
    },
  });
  return mutate;
}
