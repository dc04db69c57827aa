import type { QueryClient } from '@tanstack/react-query';
import { currentZone } from '../../../api/session.js';
import { isNarrowed, type TaskFilter } from '../filter/task-filter.js';
import { compareTasks } from './compare.js';
import { matches } from './matches.js';
import type { TaskPages } from './place-in-pages.js';
import { TASKS } from './task-cache.js';

/** The list of a filter out of the list of all tasks, where that is loaded to its end; undefined when only the API can tell. */
export function fromLoaded(client: QueryClient, filter: TaskFilter): TaskPages | undefined {
  const { sort } = filter;
  if (sort === 'urgency') return undefined; // which changes by itself
  const all = wholeList(client, filter);
  const verdicts = all?.map((task) => ({ task, verdict: matches(task, filter, currentZone()) }));
  if (!verdicts || verdicts.some(({ verdict }) => verdict === 'unknown')) return undefined;
  const items = verdicts.filter(({ verdict }) => verdict === true).map(({ task }) => task);
  const sorted = items.toSorted(compareTasks(sort, currentZone()));
  return { pages: [{ items: sorted, nextCursor: null }], pageParams: [undefined] };
}

function wholeList(client: QueryClient, { status }: TaskFilter) {
  const lists = client.getQueriesData<TaskPages>({
    queryKey: [TASKS],
    predicate: ({ queryKey }) => isWhole(queryKey[1] as TaskFilter, status),
  });
  const whole = lists.find(([, data]) => data && !data.pages.at(-1)?.nextCursor)?.[1];
  return whole?.pages.flatMap(({ items }) => items);
}

const isWhole = (filter: TaskFilter, status: TaskFilter['status']): boolean =>
  filter.status === status && filter.span === 'all' && !isNarrowed(filter);
