import type { ChatMessage, ChatPage } from '../../../api/types.js';

/** A page's messages, oldest first, whichever way the page came. */
function ascending({ items }: ChatPage): ChatMessage[] {
  const [first, last] = [items[0], items.at(-1)];
  return first && last && first.at > last.at ? [...items].reverse() : items;
}

/** The conversation, oldest first. Pages were loaded from the newest back; a message that moved between two is shown once. */
export function inOrder(pages: readonly ChatPage[]): ChatMessage[] {
  const all = [...pages].reverse().flatMap(ascending);
  return [...new Map(all.map((message) => [message.id, message])).values()];
}
