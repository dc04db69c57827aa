import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { signUp } from './account.mjs';
import { startInstantModel } from './assistant/instant-model.mjs';
import { watchTurns } from './assistant/turn-watch.mjs';
import { percentile } from './table.mjs';
import { withProduct } from './with-product.mjs';

const WARM_UP = 30;
const TURNS = 100;
/** What is said; questions of this kind the grammar does not understand. */
const SAID = {
  'chat-turn-grammar': (i) => `remind me to call Ana about plan ${i} in 40 days at 3pm, high priority #home`,
  'assistant-overhead-words': () => 'why is that?',
  'assistant-overhead-2-steps': () => 'why 2 steps?',
};

/**
 * Turns of the chat through the front door, one after the other, where there is a language model: a sentence that the grammar answers,
 * from the request to the answer; and, with a model that answers at once, one that it answers in words, and one for which it changes two
 * tasks, from the request until the page is told that the answer stands in the conversation. The model's own time comes on top.
 */
export async function measureAssistant({ say }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'errand-bench-model-'));
  const model = await startInstantModel();
  try {
    await writeFile(path.join(folder, 'model.yaml'), component(model.endpoint));
    say('starting the product');
    return await withProduct(({ running }) => turns(running, say), { resources: { 'chat-api': folder } });
  } finally {
    model.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function turns(running, say) {
  const user = await signUp(running);
  const watch = await watchTurns(`http://127.0.0.1:${running.find('chat-ui').port}`, user.token);
  const times = Object.fromEntries(Object.keys(SAID).map((kind) => [kind, []]));
  say(`${TURNS} turns of each kind, after ${WARM_UP}`);
  for (let i = 0; i < WARM_UP + TURNS; i++) {
    for (const kind of Object.keys(SAID)) {
      const took = await turn(user, watch, SAID[kind](i));
      if (i >= WARM_UP) times[kind].push(took);
    }
  }
  watch.close();
  return Object.entries(times).flatMap(([kind, samples]) => [
    { name: `${kind}-p50`, ours: percentile(samples, 0.5), unit: 'ms' },
    { name: `${kind}-p95`, ours: percentile(samples, 0.95), unit: 'ms' },
  ]);
}

/** @returns {Promise<number>} its milliseconds */
async function turn(user, watch, message) {
  const from = performance.now();
  const { turn: begun } = await user.send('POST', '/api/chat', { message });
  if (begun) await watch.over(begun.id);
  return performance.now() - from;
}

/** JSON is YAML. */
function component(endpoint) {
  const metadata = Object.entries({ key: 'a key', model: 'instant', endpoint }).map(([name, value]) => ({
    name,
    value,
  }));
  const spec = { type: 'conversation.openai', version: 'v1', metadata };
  const scopes = ['chat-api'];
  return JSON.stringify({
    apiVersion: 'dapr.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'model' },
    spec,
    scopes,
  });
}
