import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { apiOnce } from '../../../api/client.js';
import type { ChatCommand } from '../../../api/types.js';
import { useDebounced } from '../../../shared/hooks/use-debounced.js';

const PAUSE_MS = 220;
const SHORTEST = 3;
const LONGEST = 500;

/** What the chat would understand of a message, while it is written. Nothing is done; what fails is left out. */
export function usePreview(message: string, keep: readonly string[]): readonly ChatCommand[] {
  const text = useDebounced(message.trim(), PAUSE_MS);
  const worth = text.length >= SHORTEST && text.length <= LONGEST;
  const { data } = useQuery({
    queryKey: ['preview', text, keep],
    queryFn: ({ signal }) =>
      answerOf(apiOnce.POST('/api/chat', { body: { message: text, dryRun: true, keep: [...keep] }, signal })),
    enabled: worth,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
  return worth && message.trim() !== '' ? (data?.commands ?? []) : [];
}
