import { performance } from 'node:perf_hooks';
import { signUp } from './account.mjs';
import { percentile } from './table.mjs';
import { withProduct } from './with-product.mjs';

const WARM_UP = 100;
const TURNS = 300;
/** As many as an answer shows. */
const DUE_THIS_WEEK = 20;
/** What is said, and the intent that has to be understood. Never the same task twice, and none that is due this week. */
const SAID = {
  task: {
    intent: 'create',
    say: (i) => `remind me to call Ana about plan ${i} in 40 days at 3pm, high priority #home`,
  },
  question: { intent: 'list', say: () => "what's due this week?" },
};

/**
 * A turn of the chat through the front door, one after the other: a sentence that makes a task, and a question whose answer shows 20
 * tasks, in turns. From the request to the whole answer; the messages of both sides are committed by then.
 */
export function measureChatTurn({ say }) {
  say('starting the product');
  return withProduct(async ({ running }) => {
    const user = await signUp(running);
    const due = new Date().toISOString().slice(0, 10);
    for (let i = 0; i < DUE_THIS_WEEK; i++) await user.send('POST', '/api/tasks', { title: `bill ${i}`, due });
    const times = { task: [], question: [] };
    say('warming up');
    for (let i = 0; i < WARM_UP; i++) for (const kind of Object.keys(SAID)) await turn(user, kind, i);
    say(`${TURNS} turns of each kind`);
    for (let i = 0; i < TURNS; i++)
      for (const kind of Object.keys(SAID)) times[kind].push(await turn(user, kind, WARM_UP + i));
    return Object.entries(times).flatMap(([kind, samples]) => [
      { name: `chat-turn-${kind}-p50`, ours: percentile(samples, 0.5), unit: 'ms' },
      { name: `chat-turn-${kind}-p99`, ours: percentile(samples, 0.99), unit: 'ms' },
    ]);
  });
}

/** @returns {Promise<number>} its milliseconds */
async function turn(user, kind, i) {
  const { intent, say } = SAID[kind];
  const message = say(i);
  const from = performance.now();
  const { reply, commands } = await user.send('POST', '/api/chat', { message });
  const took = performance.now() - from;
  const [command] = commands;
  if (command?.intent !== intent || command.status !== 'done') throw new Error(`"${message}" was answered: ${reply}`);
  return took;
}
