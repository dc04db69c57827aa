const { mkdirSync } = require('node:fs');
const path = require('node:path');
const { ManagedProcess } = require('./managed-process.cjs');
const { httpStatus } = require('./wait.cjs');

/**
 * daprd's command line for one replica of an app. Everything listens on 127.0.0.1.
 *
 * @param {import('../index.cjs').AppDescription} app
 * @param {import('../index.cjs').PairPorts} ports
 * @param {{ scheduler: string }} addresses
 * @returns {string[]}
 * @see https://docs.dapr.io/reference/arguments-annotations-overview/
 */
function daprdArguments(app, ports, { scheduler }) {
  const health = app.health
    ? [
        ['--enable-app-health-check'],
        ['--app-health-check-path', app.health.path],
        ['--app-health-probe-interval', app.health.intervalSeconds],
        ['--app-health-probe-timeout', app.health.timeoutMs],
        ['--app-health-threshold', app.health.threshold],
      ]
    : [];
  const concurrency = app.maxConcurrency ? [['--app-max-concurrency', app.maxConcurrency]] : [];
  return [
    ['--app-id', app.id],
    ['--app-port', ports.app],
    ['--app-protocol', 'http'],
    ['--app-channel-address', '127.0.0.1'],
    ['--dapr-http-port', ports.http],
    ['--dapr-grpc-port', ports.grpc],
    ['--dapr-listen-addresses', '127.0.0.1'],
    ['--dapr-internal-grpc-port', ports.internal],
    ['--dapr-internal-grpc-listen-address', '127.0.0.1'],
    ['--metrics-port', ports.metrics],
    ['--metrics-listen-address', '127.0.0.1'],
    ['--scheduler-host-address', scheduler],
    ...app.resourcesPaths.map((folder) => ['--resources-path', folder]),
    ['--config', app.configFile],
    ...health,
    ...concurrency,
    ['--max-body-size', app.maxBodySize],
    ['--dapr-graceful-shutdown-seconds', '5'],
    ['--log-level', app.logLevel],
    ['--log-as-json'],
  ].flatMap((flag) => flag.map(String));
}

/** Go collects when its heap has grown by half, and earlier the nearer it comes to the limit (ADR 11). The charts say the same. */
const MEMORY = { GOMEMLIMIT: '96MiB', GOGC: '50' };

/** daprd goes on and calls itself healthy when it could not put itself into the list of the name resolution: nobody would find its app. */
const UNKNOWN_TO_OTHERS = 'initialization error occurred for nr ';

/** @type {typeof import('../index.cjs').createSidecar} */
function createSidecar({ app, replica = 1, ports, dataDir, runtime, scheduler, env }) {
  const name = `${replicaName(app.id, replica)}-dapr`;
  const sidecar = new ManagedProcess({
    name,
    kind: 'sidecar',
    replica,
    port: ports.http,
    metricsPort: ports.metrics,
    command: runtime.daprd,
    args: daprdArguments(app, ports, { scheduler }),
    cwd: folderFor(dataDir, name),
    env: { ...MEMORY, ...process.env, ...env, DAPR_HOST_IP: '127.0.0.1', POD_NAME: `${app.id}-${replica}` },
    log: path.join(dataDir, 'logs', `${name}.jsonl`),
    shape: 'dapr',
    onLine: (line) => {
      if (line.includes(UNKNOWN_TO_OTHERS)) sidecar.signal('SIGKILL');
    },
    graceMs: 8_000,
    ready: async () => (await httpStatus(ports.http, '/v1.0/healthz')) === 204,
  });
  return sidecar;
}

/**
 * Where a sidecar runs: the file of the name resolution is relative to it, two levels up, so that there is one for each stack. Under the
 * Dapr CLI a sidecar runs in its app's folder, and that is the root of the repository.
 */
function folderFor(dataDir, name) {
  const folder = path.join(dataDir, 'sidecars', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @param {string} id @param {number} replica @returns {string} `chat-api`, and `chat-api-2` for the second */
const replicaName = (id, replica) => (replica === 1 ? id : `${id}-${replica}`);

module.exports = { createSidecar, daprdArguments, MEMORY, replicaName };
