import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { loadAgain } from '../../../api/load-again.js';
import { describeError } from '../../../api/problem.js';
import type { ApiToken } from '../../../api/types.js';
import { toast } from '../../../shared/ui/toasts.js';

const API_TOKENS = ['api-tokens'] as const;

/** The tokens that the person gave to programs. */
export function useApiTokens() {
  return useQuery({
    queryKey: API_TOKENS,
    queryFn: async ({ signal }): Promise<ApiToken[]> => (await answerOf(api.GET('/api/me/tokens', { signal }))).items,
    staleTime: 0,
  });
}

export interface TokenWish {
  name: string;
  scopes: ApiToken['scopes'];
}

/** Makes a token; the answer has it in plain, this once. */
export function useCreateToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TokenWish) => answerOf(api.POST('/api/me/tokens', { body })),
    onSuccess: () => loadAgain(client, { queryKey: API_TOKENS }),
  });
}

/** Ends a token. */
export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(api.DELETE('/api/me/tokens/{id}', { params: { path: { id } } })),
    onSettled: () => loadAgain(client, { queryKey: API_TOKENS }),
    onError: (error) => {
      toast({ tone: 'error', message: 'Could not end the token', detail: describeError(error) });
    },
  });
}
