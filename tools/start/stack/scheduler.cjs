const { mkdirSync } = require('node:fs');
const path = require('node:path');
const { ManagedProcess } = require('./managed-process.cjs');
const { freePorts } = require('./ports.cjs');
const { httpStatus } = require('./wait.cjs');

/**
 * A scheduler that stands alone, with its etcd: all on this machine, every port its own, or a second stack's scheduler
 * dies on etcd's peer port.
 * @param {{ ports: number[], folder: string }} options ports: API, health, metrics, etcd client, etcd peer
 * @returns {string[]}
 */
function schedulerArguments({ ports: [port, health, metrics, client, peer], folder }) {
  return [
    ['--mode', 'standalone'],
    ['--port', port],
    ['--listen-address', '127.0.0.1'],
    ['--override-broadcast-host-port', `127.0.0.1:${port}`],
    ['--healthz-port', health],
    ['--healthz-listen-address', '127.0.0.1'],
    ['--metrics-port', metrics],
    ['--metrics-listen-address', '127.0.0.1'],
    ['--id', 'errand'],
    ['--etcd-initial-cluster', `errand=http://127.0.0.1:${peer}`],
    ['--etcd-client-port', client],
    ['--etcd-client-listen-address', '127.0.0.1'],
    ['--etcd-data-dir', folder],
    ['--identity-directory-write', path.join(folder, 'identity')],
    ['--log-level', 'info'],
    ['--log-as-json'],
  ].flatMap((flag) => flag.map(String));
}

/** @type {typeof import('../index.cjs').createScheduler} */
async function createScheduler({ dataDir, runtime }) {
  const ports = await freePorts(5);
  const folder = path.join(dataDir, 'scheduler');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const managed = new ManagedProcess({
    name: 'scheduler',
    kind: 'scheduler',
    port: ports[0],
    metricsPort: ports[2],
    command: runtime.scheduler,
    args: schedulerArguments({ ports, folder }),
    cwd: folder,
    env: process.env,
    log: path.join(dataDir, 'logs', 'scheduler.jsonl'),
    shape: 'dapr',
    ready: async () => (await httpStatus(ports[1], '/healthz')) === 200,
  });
  return Object.assign(managed, { address: `127.0.0.1:${ports[0]}` });
}

module.exports = { createScheduler, schedulerArguments };
