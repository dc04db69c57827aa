import type { QueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../../api/load-again.js';
import { currentZone } from '../../../api/session.js';
import type { Task } from '../../../api/types.js';
import type { TaskFilter } from '../filter/task-filter.js';
import { compareTasks } from './compare.js';
import { knownTask, noteTask } from './known-tasks.js';
import { isLingering } from './lingering.js';
import { matches } from './matches.js';
import { hasTask, withoutTask, withTask, withTaskInPlace, type TaskPages } from './place-in-pages.js';

export const TASKS = 'tasks';
export const tasksKey = (filter: TaskFilter) => [TASKS, filter] as const;

/** Puts a task's new state into every list that is loaded, in or out as its filter says, without asking the API. */
export function placeTask(client: QueryClient, task: Task): void {
  noteTask(client, task);
  for (const query of client.getQueryCache().findAll({ queryKey: [TASKS] })) {
    const filter = query.queryKey[1] as TaskFilter;
    const pages = query.state.data as TaskPages | undefined;
    const placed = pages && place(pages, task, filter);
    // An answer that is on its way may be older than the task.
    const isAwaited = query.state.fetchStatus === 'fetching';
    if (placed) client.setQueryData(query.queryKey, placed);
    if (!placed || isAwaited) void loadAgain(client, { queryKey: query.queryKey, exact: true });
  }
}

/** The same, unless a newer state is known: an answer may be late, or be the first one to a key that was repeated. */
export function placeUnlessOlder(client: QueryClient, task: Task): void {
  if ((findTask(client, task.id)?.version ?? 0) <= task.version) placeTask(client, task);
}

/** Undefined when only the API can tell. */
function place(pages: TaskPages, task: Task, filter: TaskFilter): TaskPages | undefined {
  if (isLingering(task.id) && hasTask(pages, task.id)) return withTaskInPlace(pages, task);
  const { sort } = filter;
  const verdict = matches(task, filter, currentZone());
  // How urgent something is changes by itself: only the API knows the order of the moment.
  if (verdict === true)
    return sort === 'urgency' ? undefined : withTask(pages, task, compareTasks(sort, currentZone()));
  if (verdict === false) return withoutTask(pages, task.id);
  return hasTask(pages, task.id) ? withTaskInPlace(pages, task) : undefined;
}

/** A task as it was last seen, in any list. */
export function findTask(client: QueryClient, id: string): Task | undefined {
  const known = knownTask(client, id);
  if (known) return known;
  const lists = client.getQueriesData<TaskPages>({ queryKey: [TASKS] });
  const pages = lists.flatMap(([, data]) => data?.pages ?? []);
  return pages.flatMap(({ items }) => items).find((task) => task.id === id);
}
