import { useMutation, useQueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../../api/load-again.js';
import { describeError } from '../../../api/problem.js';
import type { Task, TaskInput } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { watchChange } from '../../chat/data/use-say.js';
import { OVERVIEW } from '../../shelf/data/use-overview.js';
import { placeTask } from '../cache/task-cache.js';
import { sendOrKeep } from '../data/send-or-keep.js';
import type { KeptChange } from '../data/task-act.js';
import { createTask } from '../data/task-calls.js';
import { tellWaits } from '../data/tell-waits.js';
import { useUndo } from '../data/use-undo.js';
import { PARTS } from './use-parts.js';

/** What was written, as it is sent and as it waits, with the key under which it counts once. */
interface Made {
  key: string;
  input: TaskInput;
  kept: KeptChange;
}

/** Adds sub-tasks to a task, into its list, in the order in which they are written; where nobody can be reached they wait. */
export function useAddPart({ id, list }: Task): (title: string) => void {
  const client = useQueryClient();
  const takeBack = useUndo();
  const { mutate } = useMutation({
    scope: { id: `parts of ${id}` },
    onMutate: ({ key, kept }) => watchChange(client, key, kept),
    mutationFn: ({ key, input, kept }: Made) =>
      sendOrKeep(client, { key, send: () => createTask(input, key), kept: () => kept }),
    onSuccess: (task, { key, kept }) => {
      if (!task) return tellWaits(kept.text, () => takeBack('undo', key));
      announce(`Added: ${task.title}`);
      placeTask(client, task);
      void loadAgain(client, { queryKey: [...PARTS, id] });
      void loadAgain(client, { queryKey: OVERVIEW });
    },
    onError: (error, made) =>
      toast({
        tone: 'error',
        message: `Could not add “${made.input.title}”`,
        detail: describeError(error),
        action: { label: 'Try again', run: () => mutate(made) },
      }),
  });
  return (title) => {
    const input = { title, parentId: id, list };
    const kept: KeptChange = { text: `Add: ${title}`, act: { kind: 'create', input }, before: [] };
    mutate({ key: crypto.randomUUID(), input, kept });
  };
}
