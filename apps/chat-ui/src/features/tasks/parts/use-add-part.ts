import { useMutation, useQueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../../api/load-again.js';
import { describeError } from '../../../api/problem.js';
import type { Task } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { WAITS } from '../../chat/data/say-queue.js';
import { watchChange } from '../../chat/data/use-say.js';
import { OVERVIEW } from '../../shelf/data/use-overview.js';
import { placeTask } from '../cache/task-cache.js';
import { sendOrKeep } from '../data/send-or-keep.js';
import type { KeptChange } from '../data/task-act.js';
import { createTask } from '../data/task-calls.js';
import { useUndo } from '../data/use-undo.js';
import { PARTS } from './use-parts.js';

/** What was written, with the key under which it counts once. */
interface Written {
  title: string;
  key: string;
}

/** Adds sub-tasks to a task, into its list, in the order in which they are written; where nobody can be reached they wait. */
export function useAddPart({ id, list }: Task): (title: string) => void {
  const client = useQueryClient();
  const takeBack = useUndo();
  const inputOf = (title: string) => ({ title, parentId: id, list });
  const keptOf = (title: string): KeptChange => ({
    text: `Add: ${title}`,
    act: { kind: 'create', input: inputOf(title) },
    before: [],
  });
  const { mutate } = useMutation({
    scope: { id: `parts of ${id}` },
    onMutate: ({ title, key }) => watchChange(client, key, keptOf(title)),
    mutationFn: ({ title, key }: Written) =>
      sendOrKeep(client, { key, send: () => createTask(inputOf(title), key), kept: () => keptOf(title) }),
    onSuccess: (task, { title, key }) => {
      if (!task) {
        const action = { label: 'Undo', run: () => takeBack('undo', key) };
        return void toast({ message: WAITS, detail: keptOf(title).text, action });
      }
      announce(`Added: ${task.title}`);
      placeTask(client, task);
      void loadAgain(client, { queryKey: [...PARTS, id] });
      void loadAgain(client, { queryKey: OVERVIEW });
    },
    onError: (error, written) =>
      toast({
        tone: 'error',
        message: `Could not add “${written.title}”`,
        detail: describeError(error),
        action: { label: 'Try again', run: () => mutate(written) },
      }),
  });
  return (title) => mutate({ title, key: crypto.randomUUID() });
}
