import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query';

/** First answers that are on their way, and are asked for again when they are there. */
const outdated = new WeakSet<Promise<unknown>>();

/**
 * Has what is shown asked for again, because it changed. Of what is on its way, a later answer is thrown away for a new one; a first
 * answer is waited for, or steady changes would keep it away for ever, and it too may have left before the change.
 */
export function loadAgain(client: QueryClient, filters: QueryFilters): Promise<void> {
  for (const query of client.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' }))
    if (query.state.data === undefined) loadAfterFirst(client, query);
  return client.invalidateQueries(filters);
}

function loadAfterFirst(client: QueryClient, { promise, queryKey }: Query): void {
  if (!promise || outdated.has(promise)) return;
  outdated.add(promise);
  const again = (): Promise<void> => client.invalidateQueries({ queryKey, exact: true });
  void promise.then(again, again);
}
