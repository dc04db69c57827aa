import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';

export const OVERVIEW = ['overview'] as const;

/** Views, lists, tags and saved filters with their counts. */
export function useOverview() {
  return useQuery({ queryKey: OVERVIEW, queryFn: ({ signal }) => answerOf(api.GET('/api/overview', { signal })) });
}
