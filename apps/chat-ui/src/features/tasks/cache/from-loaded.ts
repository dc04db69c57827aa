import { hashKey, type QueryClient } from '@tanstack/react-query';
import { currentZone } from '../../../api/session.js';
import { searchWords } from '../filter/search-words.js';
import { isNarrowed, type TaskFilter } from '../filter/task-filter.js';
import { compareTasks } from './compare.js';
import { matcherOf } from './matches.js';
import type { TaskPages } from './place-in-pages.js';
import { TASKS } from './task-cache.js';

/**
 * The list of a filter out of another that lets through at least as much, where that is loaded to its end: a view or a word out of all tasks,
 * a longer word out of what the shorter one found. Undefined when only the API can tell.
 */
export function fromLoaded(client: QueryClient, filter: TaskFilter): TaskPages | undefined {
  const { sort } = filter;
  if (sort === 'urgency') return undefined; // which changes by itself
  const wider = widerList(client, filter);
  const matches = matcherOf(filter, currentZone());
  const verdicts = wider?.map((task) => ({ task, verdict: matches(task) }));
  if (!verdicts || verdicts.some(({ verdict }) => verdict === 'unknown')) return undefined;
  const items = verdicts.filter(({ verdict }) => verdict === true).map(({ task }) => task);
  const sorted = items.toSorted(compareTasks(sort, currentZone()));
  return { pages: [{ items: sorted, nextCursor: null }], pageParams: [undefined] };
}

function widerList(client: QueryClient, filter: TaskFilter) {
  const words = searchWords(filter.q) ?? [];
  const lists = client.getQueriesData<TaskPages>({
    queryKey: [TASKS],
    predicate: ({ queryKey }) => isWider(queryKey[1] as TaskFilter, filter, words),
  });
  const whole = lists.find(([, data]) => data && !data.pages.at(-1)?.nextCursor)?.[1];
  return whole?.pages.flatMap(({ items }) => items);
}

/** Whether a filter lets through whatever the other one does: it is of all tasks, or says the same in fewer letters. */
function isWider(wider: TaskFilter, filter: TaskFilter, words: readonly string[]): boolean {
  if (wider.status !== filter.status) return false;
  if (wider.span === 'all' && !isNarrowed(wider)) return true;
  const isLonger = searchWords(wider.q)?.every((shorter) => words.some((word) => word.startsWith(shorter)));
  return isLonger === true && hashKey([{ ...wider, ...ANY }]) === hashKey([{ ...filter, ...ANY }]);
}

const ANY = { q: '', sort: 'due' } as const;
