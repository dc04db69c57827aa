import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { describeError } from '../../../api/problem.js';
import type { ChatReply, ChatRequest, Task } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { placeTask, TASKS } from '../../tasks/cache/task-cache.js';
import { appendExchange } from './append-exchange.js';
import { CONVERSATION } from './conversation-key.js';
import { announceSaid } from './other-tabs.js';
import { addUnsent, removeUnsent, type Unsent } from './unsent.js';

const LISTING = new Set(['list', 'show', 'history', 'help']);
/** The chat cuts longer notes; the list must not show them as all there is. */
const CUT_NOTES = 2_000;

const isWhole = ({ notes }: Task): boolean => (notes?.length ?? 0) <= CUT_NOTES;

/** Where the conversation may not be in sight: told of what became of something said. */
export interface SayListener {
  onReply?: (reply: ChatReply) => void;
  onFailure?: (said: Unsent, error: Error) => void;
}

/** Sends what was said; it stands in the conversation at once, and stays there to be sent again when it fails. */
export function useSay({ onReply, onFailure }: SayListener = {}) {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    scope: { id: 'chat' },
    mutationFn: ({ key, request }: Unsent) =>
      answerOf(api.POST('/api/chat', { body: request, headers: { 'Idempotency-Key': key } })),
    onMutate: (said) => addUnsent({ ...said, failure: undefined }),
    onError: (error, said) => {
      addUnsent({ ...said, failure: describeError(error) });
      onFailure?.(said, error);
    },
    onSuccess: (reply, said) => {
      removeUnsent(said.key);
      showExchange(said, reply);
      announce(reply.reply);
      showTasks(reply);
      onReply?.(reply);
    },
  });

  /** A conversation that is on its way may have been read before this was said: it is asked for again. */
  function showExchange(said: Unsent, reply: ChatReply): void {
    appendExchange(client, said, reply);
    if (client.isFetching({ queryKey: CONVERSATION }) > 0) void client.invalidateQueries({ queryKey: CONVERSATION });
    announceSaid();
  }

  /** What the chat changed is put into the lists; a command on many may have changed more than it names. */
  function showTasks({ commands }: ChatReply): void {
    const done = commands.filter(({ status, intent }) => status === 'done' && !LISTING.has(intent));
    for (const { task } of done) if (task && isWhole(task)) placeTask(client, task);
    if (done.some(({ task }) => !task || !isWhole(task))) void client.invalidateQueries({ queryKey: [TASKS] });
  }

  return {
    isPending,
    say: (text: string, request: ChatRequest): void =>
      mutate({ key: crypto.randomUUID(), text, request, at: new Date().toISOString() }),
    sayAgain: (said: Unsent): void => mutate(said),
  };
}
