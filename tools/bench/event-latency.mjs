import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startDaprOutbox } from './dapr-outbox.mjs';
import { percentile } from './table.mjs';

const stack = createRequire(import.meta.url)('../start/index.cjs');
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WRITES = 100;
const WARM_UP = 10;
/** Writes without a pause before anything is measured: a service that serves people is warm, Node's compiler has seen its code. */
const HEAT_UP = 500;
const LOOK_MS = 100;

/**
 * Task write -> event at recurring-svc's handler, beside Dapr's built-in outbox on the same broker and the same kind of store:
 * state transaction -> event at a subscriber. The two take turns, so that both see the same machine.
 */
export async function measureEventLatency({ say }) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'errand-bench-'));
  const dapr = await stack.ensureDapr();
  const apps = stack.readDaprYaml(path.join(ROOT, 'dapr.yaml'), { components: 'local' });
  const running = await stack.createStack({ dataDir, apps, dapr, redis: await stack.ensureRedis() });
  let peer;
  try {
    say('starting the product and the peer');
    await running.start();
    peer = await startDaprOutbox({ running, dapr, dataDir, like: apps[0] });
    const ours = await productWriter(running);
    say('warming up');
    for (let i = 0; i < HEAT_UP; i++) await ours.write();
    const [mine, theirs] = [[], []];
    for (let i = 0; i < WRITES + WARM_UP; i++) {
      const [a, b] = [await ours.latency(), await peer.write()];
      if (i >= WARM_UP) {
        mine.push(a);
        theirs.push(b);
      }
      if (i % 20 === 0) say(`write ${i} of ${WRITES + WARM_UP}`);
    }
    return [row('', 0.5, mine, theirs), row('-p99', 0.99, mine, theirs)];
  } finally {
    await peer?.stop();
    await running.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function row(suffix, share, mine, theirs) {
  const [ours, peer] = [percentile(mine, share), percentile(theirs, share)];
  return { name: `event-latency-vs-dapr-outbox${suffix}`, ours, peer, ratio: peer / ours, unit: 'ms' };
}

/** Writes tasks through the front door; `latency` gives the milliseconds until recurring-svc's handler logged the event. */
async function productWriter(running) {
  const url = `http://127.0.0.1:${running.find('chat-ui').port}`;
  const headers = { 'content-type': 'application/json' };
  const account = { email: `${randomUUID()}@example.org`, password: 'a password for the bench' };
  const signedUp = await fetch(`${url}/api/auth/signup`, { method: 'POST', headers, body: JSON.stringify(account) });
  headers.authorization = `Bearer ${(await signedUp.json()).accessToken}`;
  const body = JSON.stringify({ title: 'measured' });
  const write = async (correlationId = randomUUID()) => {
    const answer = await fetch(`${url}/api/tasks`, {
      method: 'POST',
      headers: { ...headers, 'x-request-id': correlationId },
      body,
    });
    await answer.text();
    if (answer.status !== 201) throw new Error(`a write was answered ${answer.status}`);
  };
  const latency = async () => {
    const correlationId = randomUUID();
    const from = Date.now();
    await write(correlationId);
    return (await handledAt(running.find('recurring-svc').log, correlationId)) - from;
  };
  return { write, latency };
}

/**
 * When the service's handler logged the event: the first line that has its correlation id. Looks a while later, and seldom: looking takes
 * time from what is measured.
 */
async function handledAt(log, correlationId) {
  await delay(LOOK_MS);
  return stack.waitFor(
    async () => {
      const line = (await readFile(log, 'utf8')).split('\n').find((one) => one.includes(correlationId));
      return line && Date.parse(JSON.parse(line).time);
    },
    { what: 'the event at recurring-svc', timeoutMs: 20_000, everyMs: LOOK_MS },
  );
}
