import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../../api/load-again.js';
import type { ChatPage, WorkingTurn } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { CONVERSATION } from './conversation-key.js';

type Pages = InfiniteData<ChatPage, string | undefined>;

/** How far the language model is, as the event stream tells of it: all of it each time. */
export type TurnNews = Omit<WorkingTurn, 'at'> & { isOver: boolean };

/** Shows how far the language model is; once it is over, its answer. What it does is not read out, its answer is. */
export async function receiveTurn(client: QueryClient, { isOver, ...turn }: TurnNews): Promise<void> {
  if (!isOver) {
    client.setQueryData<Pages>(CONVERSATION, (pages) => pages && withTurn(pages, turn));
    return;
  }
  await loadAgain(client, { queryKey: CONVERSATION });
  const newest = client.getQueryData<Pages>(CONVERSATION)?.pages[0];
  const answer = newest?.items.find(({ id }) => id === turn.id);
  if (answer) announce(answer.text);
}

/** News may come late, or for a turn that was said in another browser. */
function withTurn(pages: Pages, turn: Omit<WorkingTurn, 'at'>): Pages {
  const [newest, ...older] = pages.pages;
  const known = newest?.turn;
  const isOld = known?.id === turn.id && known.n >= turn.n;
  if (!newest || isOld || newest.items.some(({ id }) => id === turn.id)) return pages;
  const at = known?.id === turn.id ? known.at : new Date().toISOString();
  return { ...pages, pages: [{ ...newest, turn: { ...turn, at } }, ...older] };
}
