import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const stack = createRequire(import.meta.url)('../start/index.cjs');
const APP = 'bench-outbox';
const TOPIC = 'bench-outbox';

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
  const arrivals = new Map();
  const server = await subscriber(app, arrivals);
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
    write: () => write(http, arrivals),
    async stop() {
      await sidecar.stop();
      sidecar.close();
      server.close();
    },
  };
}

function subscriber(port, arrivals) {
  const server = createServer(async (request, response) => {
    const at = Date.now();
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.url !== '/event') return response.writeHead(404).end(); // it declares its subscription
    const { data } = JSON.parse(text);
    arrivals.set((typeof data === 'string' ? JSON.parse(data) : data).id, at);
    response.setHeader('content-type', 'application/json');
    response.end('{"status":"SUCCESS"}');
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

async function write(http, arrivals) {
  const id = randomUUID();
  const from = Date.now();
  const request = { key: id, value: { id }, metadata: { contentType: 'application/json' } };
  const answer = await fetch(`http://127.0.0.1:${http}/v1.0/state/state/transaction`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operations: [{ operation: 'upsert', request }] }),
  });
  if (!answer.ok) throw new Error(`the peer's transaction was answered ${answer.status}: ${await answer.text()}`);
  const at = await stack.waitFor(() => arrivals.get(id), { what: "the peer's event", timeoutMs: 30_000, everyMs: 5 });
  return at - from;
}
