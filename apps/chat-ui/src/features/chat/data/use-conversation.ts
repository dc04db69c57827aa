import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { ChatPage } from '../../../api/types.js';
import { CONVERSATION } from './conversation-key.js';
import { inOrder } from './in-order.js';

/** While the language model works, for the case that the event stream is not there to tell. */
const LOOK_MS = 5_000;

/** What was said so far, oldest first; earlier pages on demand. */
export function useConversation() {
  const query = useInfiniteQuery({
    queryKey: CONVERSATION,
    queryFn: ({ pageParam: cursor, signal }): Promise<ChatPage> =>
      answerOf(api.GET('/api/chat', { params: { query: cursor ? { cursor } : {} }, signal })),
    initialPageParam: undefined as string | undefined,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.turn ? LOOK_MS : false),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const pages = query.data?.pages;
  const messages = useMemo(() => (pages ? inOrder(pages) : []), [pages]);
  return { ...query, messages, turn: pages?.[0]?.turn };
}
