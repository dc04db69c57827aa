import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ChatMessage, ChatPage, ChatReply, WorkingTurn } from '../../../api/types.js';
import { CONVERSATION } from './conversation-key.js';
import type { Unsent } from './unsent.js';

type Pages = InfiniteData<ChatPage, string | undefined>;

/**
 * Puts what was said and its answer at the end of the loaded conversation, without asking for it again. The answer may be yet to come: then
 * what works on it stands there.
 */
export function appendExchange(client: QueryClient, said: Unsent, reply: ChatReply): void {
  const { turn } = reply;
  const words: ChatMessage = { id: `${reply.id} said`, role: 'user', text: said.text, at: said.at };
  client.setQueryData<Pages>(CONVERSATION, (pages) => {
    if (!pages || isThere(pages, reply.id)) return pages;
    return withMessages(pages, turn ? [words] : [words, answerOf(reply)], turn);
  });
}

function answerOf({ id, reply, commands, proposal, deeds }: ChatReply): ChatMessage {
  const at = new Date().toISOString();
  const more = { ...(proposal && { proposal }), ...(deeds && { deeds }) };
  return { id, role: 'assistant', text: reply, at, commands, ...more };
}

/** The newest page is the first one. What was loaded after the API had kept the exchange has it already. */
function isThere({ pages: [newest] }: Pages, id: string): boolean {
  return newest?.turn?.id === id || (newest?.items.some((message) => message.id === id) ?? false);
}

function withMessages(pages: Pages, messages: ChatMessage[], turn?: WorkingTurn): Pages {
  const [newest, ...older] = pages.pages;
  if (!newest) return pages;
  const page = { ...newest, items: [...newest.items, ...messages], ...(turn && { turn }) };
  return { ...pages, pages: [page, ...older] };
}
