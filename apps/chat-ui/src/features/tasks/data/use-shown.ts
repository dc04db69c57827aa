import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { fromLoaded } from '../cache/from-loaded.js';
import type { TaskPages } from '../cache/place-in-pages.js';
import type { TaskFilter } from '../filter/task-filter.js';
import { prefetchTasks } from './use-tasks.js';

/** What the list shows. */
export interface Shown {
  filter: TaskFilter;
  /** Whether the API is asked for it by now. */
  isAsked: boolean;
  /** Whether it is what was chosen last. */
  isChosen: boolean;
  /** What the page finds by itself. */
  found?: TaskPages | undefined;
}

/**
 * What the list shows of a choice that was just made. The choice is seen at once; the list follows, and gives way to the next key meanwhile.
 * Words that the page finds by itself are an exception: what they find is there together with their letters, and the API, which has the
 * last word, is asked when it is in sight.
 */
export function useShown(filter: TaskFilter): Shown {
  const client = useQueryClient();
  const follows = useDeferredValue(filter);
  const found = useMemo(() => (filter.q === '' ? undefined : fromLoaded(client, filter)), [client, filter]);
  if (found) return { filter, isAsked: follows === filter, isChosen: true, found };
  // While it is drawn, as `usePrefetchInfiniteQuery` does: no list that is drawn first holds up the request.
  prefetchTasks(client, filter);
  return { filter: follows, isAsked: true, isChosen: follows === filter };
}
