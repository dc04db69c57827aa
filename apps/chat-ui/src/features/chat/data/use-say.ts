import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { isAway } from '../../../api/is-away.js';
import { loadAgain } from '../../../api/load-again.js';
import { describeError } from '../../../api/problem.js';
import { currentUserId } from '../../../api/session.js';
import type { ChatReply, ChatRequest, Task } from '../../../api/types.js';
import { announce } from '../../../shared/ui/announcer.js';
import { toast } from '../../../shared/ui/toasts.js';
import { liveState } from '../../live/live-state.js';
import { OVERVIEW } from '../../shelf/data/use-overview.js';
import { placeTask, placeUnlessOlder, TASKS } from '../../tasks/cache/task-cache.js';
import { sendAct } from '../../tasks/data/send-act.js';
import type { KeptChange } from '../../tasks/data/task-act.js';
import { appendExchange } from './append-exchange.js';
import { CONVERSATION } from './conversation-key.js';
import { announceSaid } from './other-tabs.js';
import { SayQueue, type SayListener } from './say-queue.js';
import type { Unsent } from './unsent.js';

const LISTING = new Set(['list', 'lists', 'show', 'history', 'why', 'help']);
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
    say: (text: string, request: ChatRequest): void =>
      void queue.say({ key: crypto.randomUUID(), text, request, at: new Date().toISOString() }, listener),
    sayAgain: (said: Unsent): void => void queue.say({ ...said, tried: undefined }),
    drop: (said: Unsent): void => {
      void queue.drop(said.key);
      for (const task of said.before ?? []) placeTask(client, task);
      if (said.act) void loadAgain(client, { queryKey: [TASKS] });
    },
  };
}

/** A change by hand that cannot be sent goes the same way, in its turn. It may have arrived when it was tried. */
export async function keepChange(client: QueryClient, key: string, change: KeptChange, tried: boolean): Promise<void> {
  const at = new Date().toISOString();
  const queue = queueOf(client);
  await queue.keep({ key, ...change, at, ...(tried && { tried: at }) });
  if (liveState.get() === 'live') await queue.resume();
}

/** Keeps a change by hand that is about to be sent, in case the page is closed before it is answered. */
export function watchChange(client: QueryClient, key: string, change: KeptChange): void {
  const at = new Date().toISOString();
  void queueOf(client).watch({ key, ...change, at, tried: at });
}

/** Ends the watch over a change, where there is one: it was answered, or refused. */
export const unwatchChange = (client: QueryClient, key: string): void => void queueOf(client).unwatch(key);

/** Shows what waits, also of pages before this one. */
export const showWaiting = (client: QueryClient): Promise<void> => queueOf(client).restore();

/** Sends it. */
export const sendWaiting = (client: QueryClient): Promise<void> => queueOf(client).resume();

function queueOf(client: QueryClient): SayQueue {
  const known = queues.get(client);
  if (known) return known;
  const made = new SayQueue({
    userId: currentUserId,
    isLive: () => liveState.get() === 'live',
    send: async ({ key, request, act, text }) => {
      if (act) return doAct(client, { key, act, text });
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

/** Does by hand what waited. A refusal is told, and shows the tasks as they are. */
async function doAct(client: QueryClient, { key, act, text }: Required<Pick<Unsent, 'key' | 'act' | 'text'>>) {
  try {
    for (const task of await sendAct(act, key)) placeUnlessOlder(client, task);
    void loadAgain(client, { queryKey: OVERVIEW });
  } catch (error) {
    if (!isAway(error)) {
      toast({ tone: 'error', message: `Not done: ${text}`, detail: describeError(error) });
      void loadAgain(client, { queryKey: [TASKS] });
    }
    throw error;
  }
  return undefined;
}

/** A conversation that is on its way may have been read before this was said: it is asked for again. */
function showExchange(client: QueryClient, said: Unsent, reply: ChatReply): void {
  appendExchange(client, said, reply);
  if (client.isFetching({ queryKey: CONVERSATION }) > 0) void loadAgain(client, { queryKey: CONVERSATION });
  announceSaid();
}

/** What the chat changed is put into the lists; a command on many may have changed more than it names. */
function showTasks(client: QueryClient, { commands }: ChatReply): void {
  const done = commands.filter(({ status, intent }) => status === 'done' && !LISTING.has(intent));
  for (const { task } of done) if (task && isWhole(task)) placeTask(client, task);
  if (done.some(({ task }) => !task || !isWhole(task))) void loadAgain(client, { queryKey: [TASKS] });
  // The sidebar's counts, tags and lists: the stream tells of them only later.
  if (done.length > 0) void loadAgain(client, { queryKey: OVERVIEW });
}
