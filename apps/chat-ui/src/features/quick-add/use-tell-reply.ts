import { goTo } from '../../shared/route/route.js';
import { toast } from '../../shared/ui/toasts.js';
import { focusChat } from '../chat/composer/focus-chat.js';
import type { SayListener } from '../chat/data/say-queue.js';
import { useUndo } from '../tasks/data/use-undo.js';

const SHOWN_MS = 8_000;

function toChat(): void {
  goTo('list');
  focusChat();
}

/** Tells what came of words that were said outside of the chat, and leads to the chat when it asks back. */
export function useTellReply(): SayListener {
  const takeBack = useUndo();
  return {
    onReply: ({ reply, commands, proposal, turn }, { key }) => {
      const isDone = !proposal && !turn && commands.every(({ status }) => status === 'done');
      const undo = { label: 'Undo', run: () => takeBack('undo', key) };
      toast({ message: reply, action: isDone ? undo : { label: 'Answer', run: toChat }, duration: SHOWN_MS });
    },
    onFailure: ({ text }, why) =>
      toast({
        tone: 'error',
        message: `Not sent: “${text}”`,
        detail: why,
        action: { label: 'To the chat', run: toChat },
      }),
  };
}
