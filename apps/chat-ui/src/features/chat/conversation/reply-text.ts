import type { ChatMessage } from '../../../api/types.js';

/** What a reply says beside the cards below it: a list of tasks that are shown as cards is not said once more. */
export function replyText({ text, commands = [] }: Pick<ChatMessage, 'text' | 'commands'>): string {
  const hasCards = commands.some(({ tasks = [] }) => tasks.length > 0);
  if (!hasCards) return text;
  return text
    .split('\n')
    .filter((line) => !line.startsWith('• '))
    .join('\n');
}
