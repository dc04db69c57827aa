import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ChatMessage, ChatPage, ChatReply } from '../../../api/types.js';
import { CONVERSATION } from './conversation-key.js';
import type { Unsent } from './unsent.js';

type Pages = InfiniteData<ChatPage, string | undefined>;

/** Puts what was said and its answer at the end of the loaded conversation, without asking for it again. */
export function appendExchange(client: QueryClient, said: Unsent, reply: ChatReply): void {
  const exchange: ChatMessage[] = [
    { id: `${reply.id} said`, role: 'user', text: said.text, at: said.at },
    {
      id: reply.id,
      role: 'assistant',
      text: reply.reply,
      at: new Date().toISOString(),
      commands: reply.commands,
      ...(reply.proposal && { proposal: reply.proposal }),
      ...(reply.deeds && { deeds: reply.deeds }),
    },
  ];
  client.setQueryData<Pages>(CONVERSATION, (pages) => pages && withMessages(pages, exchange));
}

/** The newest page is the first one. What was loaded after the API had kept the exchange has it already. */
function withMessages(pages: Pages, exchange: ChatMessage[]): Pages {
  const [newest, ...older] = pages.pages;
  if (!newest || newest.items.some(({ id }) => id === exchange.at(-1)?.id)) return pages;
  return { ...pages, pages: [{ ...newest, items: [...newest.items, ...exchange] }, ...older] };
}
