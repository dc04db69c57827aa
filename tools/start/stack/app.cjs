const path = require('node:path');
const { ManagedProcess } = require('./managed-process.cjs');
const { replicaName } = require('./sidecar.cjs');
const { httpStatus } = require('./wait.cjs');

const READY_PATH = '/health/ready';

/** @type {typeof import('../index.cjs').createApp} */
function createApp({ app, replica = 1, ports, dataDir, tokens, env = {}, readyPath = READY_PATH, onLine }) {
  const name = replicaName(app.id, replica);
  const [command, ...args] = app.command;
  return new ManagedProcess({
    name,
    kind: 'app',
    replica,
    port: ports.app,
    metricsPort: ports.appMetrics,
    // The same Node that runs us, whatever PATH says.
    command: command === 'node' ? process.execPath : command,
    args,
    cwd: app.folder,
    env: { ...app.env, ...process.env, ...env, ...appEnvironment({ app, replica, ports, tokens }) },
    log: path.join(dataDir, 'logs', `${name}.jsonl`),
    shape: 'app',
    onLine,
    graceMs: 10_000,
    ready: async () => (await httpStatus(ports.app, readyPath)) === 200,
  });
}

/** What an app is told, under the names that Dapr's own tools use where there is one. */
function appEnvironment({ app, replica, ports, tokens }) {
  return {
    NODE_ENV: 'production',
    APP_ID: app.id,
    APP_PORT: String(ports.app),
    APP_HOST: '127.0.0.1',
    DAPR_HOST: '127.0.0.1',
    DAPR_HTTP_PORT: String(ports.http),
    DAPR_GRPC_PORT: String(ports.grpc),
    DAPR_HTTP_ENDPOINT: `http://127.0.0.1:${ports.http}`,
    DAPR_GRPC_ENDPOINT: `http://127.0.0.1:${ports.grpc}`,
    DAPR_API_TOKEN: tokens.DAPR_API_TOKEN,
    APP_API_TOKEN: tokens.APP_API_TOKEN,
    // Empty: none. Else several apps would want that of dapr.yaml.
    METRICS_PORT: String(ports.appMetrics ?? ''),
    POD_NAME: `${app.id}-${replica}`,
  };
}

module.exports = { createApp, appEnvironment };
