import { useQueryClient, type MutationOptions, type QueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../../api/load-again.js';
import { ApiError, describeError } from '../../../api/problem.js';
import type { Task } from '../../../api/types.js';
import { underWay } from '../../../api/under-way.js';
import { toast } from '../../../shared/ui/toasts.js';
import { watchChange } from '../../chat/data/use-say.js';
import { findTask, placeTask, TASKS } from '../cache/task-cache.js';
import type { KeptChange } from './task-act.js';
import { sendOrKeep } from './send-or-keep.js';
import { tellWaits } from './tell-waits.js';
import { useUndo } from './use-undo.js';

export interface TaskChange<V> {
  /** What the task will look like, shown at once. */
  optimistic: (task: Task, value: V) => Task;
  /** Does it, once for its key; answers with the task as it is then. */
  send: (task: Task, value: V, key: string) => Promise<Task>;
  /** What waits where nobody can be reached. */
  kept: (task: Task, value: V) => Omit<KeptChange, 'before'>;
  /** The message of a failure: "Could not complete “Buy milk”". */
  failed: (task: Task) => string;
  done?: (after: Task, made: Made<V>) => void;
}

/** A change with its key, and the task as it was when it was made. */
interface Made<V> {
  key: string;
  value: V;
  before: Task;
}

/** The task is gone, in another state, or at another version than the one that is shown. */
const OUT_OF_DATE = new Set([404, 409, 412]);

const scopeOf = (id: string): string => `task ${id}`;

/** How many changes of a task are on their way. */
export const changesUnderWay = (client: QueryClient, id: string): number => underWay(client, scopeOf(id));

/**
 * Changes a task: seen at once, put right by the API's answer, taken back when it fails. Changes of the same task go one after the other,
 * so that each knows the version the one before it made.
 */
export function useTaskMutation<V = void>(task: Task, { optimistic, send, kept, failed, done }: TaskChange<V>) {
  const client = useQueryClient();
  const takeBack = useUndo();
  const latest = (): Task => findTask(client, task.id) ?? task;
  const place = (state: Task): void => placeTask(client, state);
  // Not `useMutation`: every line of the list would follow the state of changes that it seldom makes.
  const options: MutationOptions<Task | undefined, Error, Made<V>, { reload: boolean }> = {
    scope: { id: scopeOf(task.id) },
    mutationFn: ({ key, value, before }: Made<V>): Promise<Task | undefined> => {
      const now = latest();
      return sendOrKeep(client, {
        key,
        send: () => send(now, value, key),
        kept: () => ({ ...kept(now, value), before: [before] }),
      });
    },
    onMutate: async ({ key, value, before }: Made<V>) => {
      watchChange(client, key, { ...kept(before, value), before: [before] });
      // A list that is on its way would bring the former state back: it is asked for again afterwards.
      const reload = client.isFetching({ queryKey: [TASKS] }) > 0;
      if (reload) await client.cancelQueries({ queryKey: [TASKS] });
      place(optimistic(before, value));
      return { reload };
    },
    onError: (error, { before }) => {
      place(before);
      if (error instanceof ApiError && OUT_OF_DATE.has(error.status)) void loadAgain(client, { queryKey: [TASKS] });
      toast({ tone: 'error', message: failed(task), detail: describeError(error) });
    },
    onSuccess: (after, made) => {
      if (!after) {
        return tellWaits(kept(made.before, made.value).text, () => takeBack('undo', made.key));
      }
      // The next change is in sight already, and only lacks the version that this one made.
      const isLast = changesUnderWay(client, task.id) <= 1;
      place(isLast ? after : { ...latest(), version: after.version });
      done?.(after, made);
    },
    onSettled: (_after, _error, _made, context) => {
      if (context?.reload) void loadAgain(client, { queryKey: [TASKS] });
    },
  };
  const mutate = (value: V): void => {
    const made = { key: crypto.randomUUID(), value, before: findTask(client, task.id) ?? task };
    const mutation = client.getMutationCache().build(client, client.defaultMutationOptions(options));
    mutation.execute(made).catch(() => undefined); // `onError` has said it
  };
  return { mutate };
}
