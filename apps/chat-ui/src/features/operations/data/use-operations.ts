import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { apiOnce } from '../../../api/client.js';

/** What belongs to this view among what was loaded. */
export const OPERATIONS = 'operations';

/** Asked again while the page is in sight, and not by a tab in the background. Nothing is repeated in between: the next look is near. */
const AGAIN = { refetchInterval: 5_000, staleTime: 0, placeholderData: keepPreviousData } as const;

export const useServices = () =>
  useQuery({
    ...AGAIN,
    queryKey: [OPERATIONS, 'services'],
    queryFn: ({ signal }) => answerOf(apiOnce.GET('/api/operations/services', { signal })),
  });

export const DEAD_LETTERS = [OPERATIONS, 'dead-letters'] as const;

export const useDeadLetters = () =>
  useQuery({
    ...AGAIN,
    queryKey: DEAD_LETTERS,
    queryFn: ({ signal }) => answerOf(apiOnce.GET('/api/operations/dead-letters', { signal })),
  });

export const useJobs = () =>
  useQuery({
    ...AGAIN,
    queryKey: [OPERATIONS, 'jobs'],
    queryFn: ({ signal }) => answerOf(apiOnce.GET('/api/operations/jobs', { signal })),
  });

export const useFlows = () =>
  useQuery({
    ...AGAIN,
    queryKey: [OPERATIONS, 'flows'],
    queryFn: ({ signal }) => answerOf(apiOnce.GET('/api/operations/flows', { signal })),
  });
