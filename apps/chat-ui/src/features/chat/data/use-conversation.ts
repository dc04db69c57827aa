import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import type { ChatPage } from '../../../api/types.js';
import { CONVERSATION } from './conversation-key.js';
import { inOrder } from './in-order.js';

/** What was said so far, oldest first; earlier pages on demand. */
export function useConversation() {
  const query = useInfiniteQuery({
    queryKey: CONVERSATION,
    queryFn: ({ pageParam: cursor, signal }): Promise<ChatPage> =>
      answerOf(api.GET('/api/chat', { params: { query: cursor ? { cursor } : {} }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const pages = query.data?.pages;
  const messages = useMemo(() => (pages ? inOrder(pages) : []), [pages]);
  return { ...query, messages };
}
