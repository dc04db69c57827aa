import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';

export const OVERVIEW = ['overview'] as const;

export const overviewQuery = queryOptions({
  queryKey: OVERVIEW,
  queryFn: ({ signal }) => answerOf(api.GET('/api/overview', { signal })),
});

/** Views, lists, tags and saved filters with their counts. */
export const useOverview = () => useQuery(overviewQuery);
