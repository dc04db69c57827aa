import type { ChatMessage, ChatPage } from '../../../api/types.js';

/** The conversation, oldest first, as each page is; pages were loaded from the newest back. A message that stands in two is shown once. */
export function inOrder(pages: readonly ChatPage[]): ChatMessage[] {
  const all = [...pages].reverse().flatMap(({ items }) => items);
  return [...new Map(all.map((message) => [message.id, message])).values()];
}
