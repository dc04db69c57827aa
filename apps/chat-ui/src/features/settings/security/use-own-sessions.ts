import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { loadAgain } from '../../../api/load-again.js';
import { describeError } from '../../../api/problem.js';
import type { OwnSession } from '../../../api/types.js';
import { toast } from '../../../shared/ui/toasts.js';

export const OWN_SESSIONS = ['own-sessions'] as const;

/** Where the person is logged in. */
export function useOwnSessions() {
  return useQuery({
    queryKey: OWN_SESSIONS,
    queryFn: async ({ signal }): Promise<OwnSession[]> =>
      (await answerOf(api.GET('/api/me/sessions', { signal }))).items,
    staleTime: 0,
  });
}

/** Ends one session, or all but this one when none is named. */
export function useEndSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | undefined) =>
      answerOf(
        id === undefined
          ? api.DELETE('/api/me/sessions')
          : api.DELETE('/api/me/sessions/{id}', { params: { path: { id } } }),
      ),
    onSettled: () => loadAgain(client, { queryKey: OWN_SESSIONS }),
    onError: (error) => {
      toast({ tone: 'error', message: 'Could not log out', detail: describeError(error) });
    },
  });
}
