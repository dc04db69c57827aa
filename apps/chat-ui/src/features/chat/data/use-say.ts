import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { describeError } from '../../../api/problem.js';
import type { ChatReply, ChatRequest } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { placeTask, TASKS } from '../../tasks/cache/task-cache.js';
import { currentZone } from '../../tasks/data/current-zone.js';
import { appendExchange } from './append-exchange.js';
import { keepProposal } from './proposals.js';
import { addUnsent, removeUnsent, type Unsent } from './unsent.js';

const LISTING = new Set(['list', 'show']);

/** Sends what was said; it stands in the conversation at once, and stays there to be sent again when it fails. */
export function useSay() {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    scope: { id: 'chat' },
    mutationFn: ({ key, request }: Unsent) =>
      answerOf(api.POST('/api/chat', { body: request, headers: { 'Idempotency-Key': key } })),
    onMutate: (said) => addUnsent({ ...said, failure: undefined }),
    onError: (error, said) => addUnsent({ ...said, failure: describeError(error) }),
    onSuccess: (reply, said) => {
      removeUnsent(said.key);
      appendExchange(client, said, reply);
      if (reply.proposal) keepProposal(reply.id, reply.proposal);
      announce(reply.reply);
      showTasks(reply);
    },
  });

  /** What the chat changed is put into the lists; a command on many may have changed more than it names. */
  function showTasks({ commands }: ChatReply): void {
    const done = commands.filter(({ status, intent }) => status === 'done' && !LISTING.has(intent));
    for (const { task } of done) if (task) placeTask(client, task, currentZone());
    if (done.some(({ task }) => !task)) void client.invalidateQueries({ queryKey: [TASKS] });
  }

  return {
    isPending,
    say: (text: string, request: ChatRequest): void =>
      mutate({ key: crypto.randomUUID(), text, request, at: new Date().toISOString() }),
    sayAgain: (said: Unsent): void => mutate(said),
  };
}
