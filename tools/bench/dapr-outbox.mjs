import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { send } from './http.mjs';

const stack = createRequire(import.meta.url)('../start/index.cjs');
const APP = 'bench-outbox';
const TOPIC = 'bench-outbox';
const EVENT_MS = 30_000;

const component = (name, type, metadata) =>
  `apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata:\n  name: ${name}\nspec:\n  type: ${type}\n  version: v1\n  metadata:\n` +
  Object.entries(metadata)
    .map(([key, value]) => `    - name: ${key}\n      value: "${value}"\n`)
    .join('');

/** The peer's components: the same store and broker, with Dapr's own outbox switched on. */
const resources = (dataDir, redis) => ({
  'state.yaml': component('state', 'state.sqlite', {
    connectionString: `file:${path.join(dataDir, 'bench-outbox.db')}`,
    outboxPublishPubsub: 'pubsub',
    outboxPublishTopic: TOPIC,
  }),
  'pubsub.yaml': component('pubsub', 'pubsub.redis', { redisHost: redis }),
  'subscription.yaml':
    `apiVersion: dapr.io/v2alpha1\nkind: Subscription\nmetadata:\n  name: bench\n` +
    `spec:\n  pubsubname: pubsub\n  topic: ${TOPIC}\n  routes:\n    default: /event\n`,
});

/**
 * A subscriber and a sidecar that use Dapr's built-in outbox, in all else described as one of ours (`like`).
 *
 * @see https://docs.dapr.io/developing-applications/building-blocks/state-management/howto-outbox/
 */
export async function startDaprOutbox({ running, dapr, dataDir, like }) {
  const folder = path.join(dataDir, 'bench');
  await mkdir(folder, { recursive: true });
  const redis = `127.0.0.1:${running.find('redis').port}`;
  for (const [file, text] of Object.entries(resources(dataDir, redis))) await writeFile(path.join(folder, file), text);
  const [app, http, grpc, internal, metrics] = await stack.freePorts(5);
  /** Who waits for an event, by its id. */
  const waiting = new Map();
  const server = await subscriber(app, waiting);
  const sidecar = stack.createSidecar({
    app: { ...like, id: APP, resourcesPaths: [folder], health: null },
    ports: { app, http, grpc, internal, metrics },
    dataDir,
    runtime: dapr,
    scheduler: `127.0.0.1:${running.find('scheduler').port}`,
    env: {},
  });
  await sidecar.start();
  await sidecar.waitReady();
  return {
    write: () => write(http, waiting),
    async stop() {
      await sidecar.stop();
      sidecar.close();
      server.close();
    },
  };
}

function subscriber(port, waiting) {
  const server = createServer(async (request, response) => {
    const at = Date.now();
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.url !== '/event') return response.writeHead(404).end(); // it declares its subscription
    const { data } = JSON.parse(text);
    waiting.get((typeof data === 'string' ? JSON.parse(data) : data).id)?.(at);
    response.setHeader('content-type', 'application/json');
    response.end('{"status":"SUCCESS"}');
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

/** Milliseconds from a transaction to its event at the subscriber. */
async function write(http, waiting) {
  const id = randomUUID();
  const arrived = new Promise((resolve) => waiting.set(id, resolve));
  const from = Date.now();
  const request = { key: id, value: { id }, metadata: { contentType: 'application/json' } };
  const transactions = `http://127.0.0.1:${http}/v1.0/state/state/transaction`;
  const operations = [{ operation: 'upsert', request }];
  const { status, text } = await send('POST', transactions, { operations });
  if (status !== 204) throw new Error(`the peer's transaction was answered ${status}: ${text}`);
  const at = await Promise.race([arrived, delay(EVENT_MS, undefined, { ref: false })]);
  if (at === undefined) throw new Error(`the peer's event did not come within ${EVENT_MS / 1000} s`);
  return at - from;
}
