import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { apiOnce } from '../../api/client.js';
import type { Task } from '../../api/types.js';
import { useDebounced } from '../../shared/hooks/use-debounced.js';
import { TASKS } from '../tasks/cache/task-cache.js';
import type { TaskPages } from '../tasks/cache/place-in-pages.js';
import { fitting } from './fit.js';

const MOST = 8;
const PAUSE_MS = 80;

/** Open tasks by words of their title: those that are loaded at once, the others as soon as the API has found them. */
export function useTaskHits(typed: string): readonly Task[] {
  const client = useQueryClient();
  const q = useDebounced(typed.trim(), PAUSE_MS);
  const { data } = useQuery({
    queryKey: ['palette', q],
    queryFn: ({ signal }) =>
      answerOf(apiOnce.GET('/api/tasks', { params: { query: { q, status: 'open', limit: MOST } }, signal })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    gcTime: 60_000,
  });
  if (typed.trim() === '') return [];
  const lists = client.getQueriesData<TaskPages>({ queryKey: [TASKS] }).flatMap(([, pages]) => pages?.pages ?? []);
  const known = [...lists, ...(data ? [data] : [])].flatMap(({ items }) => items);
  const open = new Map(known.filter(({ status }) => status === 'open').map((task) => [task.id, task]));
  return fitting([...open.values()], typed, ({ title }) => title).slice(0, MOST);
}
