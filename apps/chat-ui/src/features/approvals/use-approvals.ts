import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { loadAgain } from '../../api/load-again.js';
import { describeError } from '../../api/problem.js';
import type { Approval } from '../../api/types.js';
import { announce } from '../../shared/ui/announcer.js';
import { toast } from '../../shared/ui/toasts.js';
import { OVERVIEW } from '../shelf/data/use-overview.js';
import { TASKS } from '../tasks/cache/task-cache.js';

export const APPROVALS = ['approvals'] as const;

/** What programs asked for and waits for a yes, the oldest first. */
export function useApprovals() {
  return useQuery({
    queryKey: APPROVALS,
    queryFn: async ({ signal }): Promise<Approval[]> => (await answerOf(api.GET('/api/approvals', { signal }))).items,
  });
}

export interface Decision {
  approval: Approval;
  accept: boolean;
}

/** Decides on one. When it would do something else by now, it is shown anew and nothing is done. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ approval: { id, mark }, accept }: Decision) => {
      const params = { path: { id } };
      return accept
        ? answerOf(api.POST('/api/approvals/{id}/approve', { params, body: { mark: mark ?? '', way: 'page' } }))
        : answerOf(api.POST('/api/approvals/{id}/refuse', { params, body: { way: 'page' } }));
    },
    onSuccess: (_, { approval: { summary }, accept }) => {
      announce(accept ? `Done: ${summary}` : 'Refused. Nothing was changed.');
      if (accept) for (const queryKey of [[TASKS], OVERVIEW]) void loadAgain(client, { queryKey });
    },
    onSettled: () => loadAgain(client, { queryKey: APPROVALS }),
    onError: (error) => {
      toast({ tone: 'error', message: 'Nothing was changed', detail: describeError(error) });
    },
  });
}
