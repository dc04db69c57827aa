import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ApiError, describeError } from '../../../api/problem.js';
import type { Task } from '../../../api/types.js';
import { toast } from '../../../shared/ui/toasts.js';
import { findTask, placeTask, TASKS } from '../cache/task-cache.js';

export interface TaskChange<V> {
  /** What the task will look like, shown at once. */
  optimistic: (task: Task, value: V) => Task;
  /** Does it; answers with the task as it is then. */
  send: (task: Task, value: V) => Promise<Task>;
  /** The message of a failure: "Could not complete “Buy milk”". */
  failed: (task: Task) => string;
  done?: (after: Task, before: Task, value: V) => void;
}

/** The task is gone, in another state, or at another version than the one that is shown. */
const OUT_OF_DATE = new Set([404, 409, 412]);

const scopeOf = (id: string): string => `task ${id}`;

/** How many changes of a task are on their way. */
export const changesUnderWay = (client: QueryClient, id: string): number =>
  client.isMutating({ predicate: ({ options }) => options.scope?.id === scopeOf(id) });

/**
 * Changes a task: seen at once, put right by the API's answer, taken back when it fails. Changes of the same task go one after the other,
 * so that each knows the version the one before it made.
 */
export function useTaskMutation<V = void>(task: Task, { optimistic, send, failed, done }: TaskChange<V>) {
  const client = useQueryClient();
  const latest = (): Task => findTask(client, task.id) ?? task;
  const place = (state: Task): void => placeTask(client, state);
  return useMutation({
    scope: { id: scopeOf(task.id) },
    mutationFn: (value: V) => send(latest(), value),
    onMutate: async (value: V) => {
      const before = latest();
      // A list that is on its way would bring the former state back: it is asked for again afterwards.
      const reload = client.isFetching({ queryKey: [TASKS] }) > 0;
      if (reload) await client.cancelQueries({ queryKey: [TASKS] });
      place(optimistic(before, value));
      return { before, reload };
    },
    onError: (error, _value, context) => {
      if (context) place(context.before);
      if (error instanceof ApiError && OUT_OF_DATE.has(error.status))
        void client.invalidateQueries({ queryKey: [TASKS] });
      toast({ tone: 'error', message: failed(task), detail: describeError(error) });
    },
    onSuccess: (after, value, { before }) => {
      // The next change is in sight already, and only lacks the version that this one made.
      const isLast = changesUnderWay(client, task.id) <= 1;
      place(isLast ? after : { ...latest(), version: after.version });
      done?.(after, before, value);
    },
    onSettled: (_after, _error, _value, context) => {
      if (context?.reload) void client.invalidateQueries({ queryKey: [TASKS] });
    },
  });
}
