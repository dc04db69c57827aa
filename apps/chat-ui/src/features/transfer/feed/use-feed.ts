import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';

const KEY = ['calendar-feed'];

/** Whether there is a feed. */
export const useFeed = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => answerOf(api.GET('/api/calendar-feed', { signal })) });

/** Makes a new address; the answer is the only place that it is in. */
export function useRenewFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST('/api/calendar-feed')),
    onSuccess: ({ createdAt }) => client.setQueryData(KEY, { createdAt }),
  });
}

/** Ends the feed. */
export function useRevokeFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/calendar-feed')),
    onSuccess: () => client.setQueryData(KEY, { createdAt: null }),
  });
}
