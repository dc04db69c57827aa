import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const require = createRequire(import.meta.url);
const { daprdArguments, replicaName } = require('./sidecar.cjs');
const { schedulerArguments } = require('./scheduler.cjs');
const { redisArguments } = require('./redis.cjs');
const { appEnvironment } = require('./app.cjs');
const { sqliteFile } = require('./backing.cjs');
const { delayAfter } = require('./supervisor.cjs');
const { stopOrder } = require('./stack.cjs');

const app = {
  id: 'chat-api',
  resourcesPaths: ['/d/components', '/d/subscriptions'],
  configFile: '/d/config.yaml',
  logLevel: 'info',
  maxBodySize: '4Mi',
  health: { path: '/health/live', intervalSeconds: 1, timeoutMs: 900, threshold: 3 },
};
const ports = { app: 1, http: 2, grpc: 3, internal: 4, metrics: 5 };
const valueOf = (args, flag) => args[args.indexOf(flag) + 1];

test('a sidecar listens on this machine alone, on ports of its own', () => {
  const args = daprdArguments(app, ports, { scheduler: '127.0.0.1:6' });
  for (const kind of ['dapr-listen-addresses', 'dapr-internal-grpc-listen-address', 'metrics-listen-address']) {
    assert.equal(valueOf(args, `--${kind}`), '127.0.0.1');
  }
  const flags = ['app-port', 'dapr-http-port', 'dapr-grpc-port', 'dapr-internal-grpc-port', 'metrics-port'];
  assert.deepEqual(
    flags.map((flag) => valueOf(args, `--${flag}`)),
    ['1', '2', '3', '4', '5'],
  );
  assert.equal(args.filter((one) => one === '--resources-path').length, 2);
});

test('a sidecar watches its app only where dapr.yaml asks for it', () => {
  const args = daprdArguments(app, ports, { scheduler: 's' });
  assert.ok(args.includes('--enable-app-health-check'));
  assert.equal(valueOf(args, '--app-health-threshold'), '3');
  assert.ok(
    !daprdArguments({ ...app, health: null }, ports, { scheduler: 's' })
      .join()
      .includes('health'),
  );
});

test('a sidecar bounds its calls to the app only where dapr.yaml asks for it', () => {
  const flag = '--app-max-concurrency';
  assert.ok(!daprdArguments(app, ports, { scheduler: 's' }).includes(flag));
  assert.equal(valueOf(daprdArguments({ ...app, maxConcurrency: 64 }, ports, { scheduler: 's' }), flag), '64');
});

test('a scheduler has no port in common with another', () => {
  const args = schedulerArguments({ ports: [1, 2, 3, 4, 5], folder: '/d/scheduler' });
  assert.equal(valueOf(args, '--etcd-initial-cluster'), 'errand=http://127.0.0.1:5');
  assert.equal(valueOf(args, '--override-broadcast-host-port'), '127.0.0.1:1');
  assert.equal(valueOf(args, '--etcd-data-dir'), '/d/scheduler');
});

test('Redis writes to disk before it answers, and listens on this machine alone', () => {
  const args = redisArguments({ port: 1, folder: '/d/redis' });
  assert.equal(valueOf(args, '--appendfsync'), 'always');
  assert.equal(valueOf(args, '--appendonly'), 'yes');
  assert.equal(valueOf(args, '--bind'), '127.0.0.1');
});

test('an app is told its own and its sidecar ports, its tokens and its name', () => {
  const tokens = { DAPR_API_TOKEN: 'd', APP_API_TOKEN: 'a' };
  const env = appEnvironment({ app, replica: 2, ports, tokens });
  assert.equal(env.APP_PORT, '1');
  assert.equal(env.DAPR_HTTP_PORT, '2');
  assert.equal(env.POD_NAME, 'chat-api-2');
  assert.equal(env.APP_API_TOKEN, 'a');
  assert.deepEqual([replicaName('chat-api', 1), replicaName('chat-api', 2)], ['chat-api', 'chat-api-2']);
});

test('the SQLite address survives a folder with characters of a URI', () => {
  assert.equal(sqliteFile('/a b/100%/c#d?e'), 'file:/a b/100%25/c%23d%3fe/{appID}.db');
});

test('what keeps dying waits longer, what was killed comes back at once', () => {
  assert.deepEqual([0, 1, 2, 3, 4].map(delayAfter), [200, 200, 400, 800, 1_600]);
  assert.equal(delayAfter(30), 15_000);
});

test('stops the page, the apps, the sidecars, the scheduler and the broker, in this order', () => {
  const one = (name, kind) => ({ name, kind });
  const all = [
    one('redis', 'broker'),
    one('scheduler', 'scheduler'),
    one('chat-api-dapr', 'sidecar'),
    one('chat-api', 'app'),
    one('chat-ui-dapr', 'sidecar'),
    one('chat-ui', 'app'),
  ];
  const names = stopOrder(all).map((step) => step.map(({ name }) => name));
  assert.deepEqual(names, [['chat-ui'], ['chat-api'], ['chat-api-dapr', 'chat-ui-dapr'], ['scheduler'], ['redis']]);
});
