import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { isAway } from '../../../api/is-away.js';
import { currentUserId } from '../../../api/session.js';
import type { ChatReply, ChatRequest, Task } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { liveState } from '../../live/live-state.js';
import { OVERVIEW } from '../../shelf/data/use-overview.js';
import { placeTask, TASKS } from '../../tasks/cache/task-cache.js';
import { sendAct } from '../../tasks/data/send-act.js';
import type { TaskAct } from '../../tasks/data/task-act.js';
import { appendExchange } from './append-exchange.js';
import { CONVERSATION } from './conversation-key.js';
import { announceSaid } from './other-tabs.js';
import { SayQueue, type SayListener } from './say-queue.js';
import type { Unsent } from './unsent.js';

const LISTING = new Set(['list', 'lists', 'show', 'history', 'help']);
/** Lists may change without any task. */
const ARRANGING = new Set(['createList', 'renameList', 'deleteList', 'undo', 'redo']);
/** The chat cuts longer notes; the list must not show them as all there is. */
const CUT_NOTES = 2_000;

const isWhole = ({ notes }: Task): boolean => (notes?.length ?? 0) <= CUT_NOTES;

/** One for the whole page, whatever part of it is talked into. */
const queues = new WeakMap<QueryClient, SayQueue>();

/** Sends what was said; it stands in the conversation at once, and stays there until it is answered. */
export function useSay(listener?: SayListener) {
  const client = useQueryClient();
  const queue = queueOf(client);
  return {
    /** A change of a task by hand that could not be sent goes the same way, in its turn. */
    keep: async (key: string, change: { text: string; act: TaskAct }): Promise<void> => {
      await queue.keep({ key, ...change, at: new Date().toISOString() });
      if (liveState.get() === 'live') await queue.resume();
    },
    say: (text: string, request: ChatRequest): void =>
      void queue.say({ key: crypto.randomUUID(), text, request, at: new Date().toISOString() }, listener),
    sayAgain: (said: Unsent): void => void queue.say({ ...said, tried: undefined }),
    drop: (said: Unsent): void => {
      void queue.drop(said.key);
      if (said.act) void client.invalidateQueries({ queryKey: [TASKS] });
    },
  };
}

/** Shows what waits, also of pages before this one. */
export const showWaiting = (client: QueryClient): Promise<void> => queueOf(client).restore();

/** Sends it. */
export const sendWaiting = (client: QueryClient): Promise<void> => queueOf(client).resume();

function queueOf(client: QueryClient): SayQueue {
  const known = queues.get(client);
  if (known) return known;
  const made = new SayQueue({
    userId: currentUserId,
    send: async ({ key, request, act }) => {
      if (act) return doAct(client, act, key);
      return request && answerOf(api.POST('/api/chat', { body: request, headers: { 'Idempotency-Key': key } }));
    },
    answered: (said, reply) => {
      showExchange(client, said, reply);
      announce(reply.reply);
      showTasks(client, reply);
    },
  });
  queues.set(client, made);
  return made;
}

/** Does by hand what waited. A refusal shows the task as it is. */
async function doAct(client: QueryClient, act: TaskAct, key: string): Promise<undefined> {
  try {
    placeTask(client, await sendAct(act, key));
  } catch (error) {
    if (!isAway(error)) void client.invalidateQueries({ queryKey: [TASKS] });
    throw error;
  }
}

/** A conversation that is on its way may have been read before this was said: it is asked for again. */
function showExchange(client: QueryClient, said: Unsent, reply: ChatReply): void {
  appendExchange(client, said, reply);
  if (client.isFetching({ queryKey: CONVERSATION }) > 0) void client.invalidateQueries({ queryKey: CONVERSATION });
  announceSaid();
}

/** What the chat changed is put into the lists; a command on many may have changed more than it names. */
function showTasks(client: QueryClient, { commands }: ChatReply): void {
  const done = commands.filter(({ status, intent }) => status === 'done' && !LISTING.has(intent));
  for (const { task } of done) if (task && isWhole(task)) placeTask(client, task);
  if (done.some(({ task }) => !task || !isWhole(task))) void client.invalidateQueries({ queryKey: [TASKS] });
  if (done.some(({ intent }) => ARRANGING.has(intent))) void client.invalidateQueries({ queryKey: OVERVIEW });
}
