import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { Import } from './types.js';

const KEY = ['import'];
const AGAIN_MS = 1_000;

const isUnderWay = (one: Import | null | undefined): boolean => one?.status === 'running' || one?.status === 'undoing';

/** The newest import; looked at every second while it is under way, also one that was begun elsewhere. */
export const useNewestImport = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => answerOf(api.GET('/api/imports/newest', { signal })),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.import) ? AGAIN_MS : false),
  });

function useStep<V>(step: (wanted: V) => Promise<Import>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: (one) => client.setQueryData(KEY, { import: one }),
  });
}

/** Brings a checked file in; said again, it goes on with it. */
export const useStartImport = () =>
  useStep(({ id, settings }: { id: string; settings: boolean }) =>
    answerOf(api.POST('/api/imports/{id}/start', { params: { path: { id } }, body: { settings } })),
  );

/** Takes an import back. */
export const useTakeBackImport = () =>
  useStep((id: string) => answerOf(api.POST('/api/imports/{id}/take-back', { params: { path: { id } } })));
