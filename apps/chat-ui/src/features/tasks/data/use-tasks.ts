import { infiniteQueryOptions, useInfiniteQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { currentUserId } from '../../../api/session.js';
import type { Task, TaskPage } from '../../../api/types.js';
import { whenIdle } from '../../../shared/when-idle.js';
import { fromLoaded } from '../cache/from-loaded.js';
import { asKnown, rememberTasks } from '../cache/known-tasks.js';
import type { TaskPages } from '../cache/place-in-pages.js';
import { tasksKey } from '../cache/task-cache.js';
import { filterQuery } from '../filter/filter-query.js';
import { learnTags } from '../filter/known-tags.js';
import type { TaskFilter } from '../filter/task-filter.js';
import type { Shown } from './use-shown.js';

const PAGE_SIZE = 100;
/** What a few letters find is mostly there to its end, and the next letter is looked for in it. */
const FOUND_PAGE_SIZE = 200;
/** There is one list for each letter that was typed. */
const SEARCH_KEPT_MS = 30_000;

/** How the tasks of a filter are asked for, page by page. */
function tasksQuery(filter: TaskFilter) {
  const isSearch = filter.q.trim() !== '';
  const query = { ...filterQuery(filter), limit: isSearch ? FOUND_PAGE_SIZE : PAGE_SIZE };
  return infiniteQueryOptions({
    queryKey: tasksKey(filter),
    queryFn: async ({ pageParam: cursor, signal, client }): Promise<TaskPage> => {
      const params = { query: { ...query, ...(cursor && { cursor }) } };
      const { items, ...rest } = await answerOf(api.GET('/api/tasks', { params, signal }));
      return { ...rest, items: items.map((task) => asKnown(client, task)) };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    ...(isSearch && { gcTime: SEARCH_KEPT_MS }),
  });
}

/** Asks for the first page of a filter that nobody has asked for: while the list is still to be drawn, it is on its way. */
export function prefetchTasks(client: QueryClient, filter: TaskFilter): void {
  const query = tasksQuery(filter);
  if (!client.getQueryState(query.queryKey)) void client.prefetchInfiniteQuery(query);
}

/**
 * The tasks of a filter, page by page. While they load, and while nobody can be asked, they are taken out of all tasks where these are
 * known; else the former list stays in sight until the new one is there.
 *
 * @param shown `isAsked`: whether the API is asked; `found`: what the page found already
 */
export function useTasks(filter: TaskFilter, { isAsked, found }: Pick<Shown, 'isAsked' | 'found'>) {
  const client = useQueryClient();
  const known = useCallback((former?: TaskPages) => fromLoaded(client, filter) ?? former, [client, filter]);
  const query = useInfiniteQuery({
    ...tasksQuery(filter),
    enabled: isAsked,
    placeholderData: found ?? known,
  });
  const pages = (query.data ?? (query.isError ? fromLoaded(client, filter) : undefined))?.pages;
  const tasks = useMemo(() => pages?.flatMap(({ items }) => items) ?? [], [pages]);
  // One by one: what is not named here does not draw the list again when it changes.
  const { isPending, isPlaceholderData, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    query;
  const more = { hasNextPage, isFetchingNextPage, fetchNextPage };
  return { tasks, isPending, isPlaceholderData, isError, error, refetch, ...more };
}

/** Keeps what a list brought for who asks for one of its tasks, or for the tags that there are. */
export function useRemembered(tasks: readonly Task[]): void {
  const client = useQueryClient();
  useEffect(() => {
    const owner = currentUserId();
    whenIdle(() => {
      if (currentUserId() !== owner) return;
      learnTags(tasks);
      rememberTasks(client, tasks);
    });
  }, [client, tasks]);
}
