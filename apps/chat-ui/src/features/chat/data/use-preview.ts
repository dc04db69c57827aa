import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { apiOnce } from '../../../api/client.js';
import type { ChatCommand } from '../../../api/types.js';
import { useDebounced } from '../../../shared/hooks/use-debounced.js';
import type { ChatDraft } from '../composer/draft-store.js';
import { messageRequest } from './message-request.js';

const PAUSE_MS = 200;
const SHORTEST = 3;
const LONGEST = 500;

/** What the chat would understand of a message, while it is written. Nothing is done; what fails is left out. */
export function usePreview(draft: ChatDraft): readonly ChatCommand[] {
  const settled = useDebounced(draft, PAUSE_MS);
  const request = messageRequest(settled);
  const { length } = request.message ?? '';
  const worth = length >= SHORTEST && length <= LONGEST;
  const { data } = useQuery({
    queryKey: ['preview', request],
    queryFn: ({ signal }) => answerOf(apiOnce.POST('/api/chat', { body: { ...request, dryRun: true }, signal })),
    enabled: worth,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
  return worth && draft.text.trim() !== '' ? (data?.commands ?? []) : [];
}
