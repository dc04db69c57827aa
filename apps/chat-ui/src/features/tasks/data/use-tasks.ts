import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { TaskPage } from '../../../api/types.js';
import { rememberTasks, tasksKey } from '../cache/task-cache.js';
import { filterQuery } from '../filter/filter-query.js';
import { learnTags } from '../filter/known-tags.js';
import type { TaskFilter } from '../filter/task-filter.js';

const PAGE_SIZE = 100;

/** The tasks of a filter, page by page. While another filter loads, the former list stays in sight. */
export function useTasks(filter: TaskFilter) {
  const client = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: tasksKey(filter),
    queryFn: ({ pageParam: cursor, signal }): Promise<TaskPage> =>
      answerOf(
        api.GET('/api/tasks', {
          params: { query: { ...filterQuery(filter), limit: PAGE_SIZE, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  const tasks = useMemo(() => pages?.flatMap(({ items }) => items) ?? [], [pages]);
  useEffect(() => {
    learnTags(tasks);
    rememberTasks(client, tasks);
  }, [client, tasks]);
  return { ...query, tasks };
}
