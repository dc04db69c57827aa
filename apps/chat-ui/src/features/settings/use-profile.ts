import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';

export const PROFILE = ['profile'] as const;

/** The profile of the person who is logged in: logging in tells only a part of it. */
export function useProfile() {
  return useQuery({ queryKey: PROFILE, queryFn: ({ signal }) => answerOf(api.GET('/api/me', { signal })) });
}
