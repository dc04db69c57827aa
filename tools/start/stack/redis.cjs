const { mkdirSync } = require('node:fs');
const path = require('node:path');
const { ManagedProcess } = require('./managed-process.cjs');
const { freePorts } = require('./ports.cjs');
const { tcpAsk } = require('./wait.cjs');

/**
 * Arguments of a Redis that keeps what it has accepted: every write is on disk before it is answered.
 * @param {{ port: number, folder: string }} options @returns {string[]}
 */
function redisArguments({ port, folder }) {
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'always',
    save: '',
    daemonize: 'no',
    loglevel: 'notice',
  };
  return Object.entries(settings).flatMap(([key, value]) => [`--${key}`, String(value)]);
}

/** @type {typeof import('../index.cjs').createRedis} */
async function createRedis({ dataDir, runtime, port }) {
  const [own] = port ? [port] : await freePorts(1);
  const folder = path.join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true });
  const managed = new ManagedProcess({
    name: 'redis',
    kind: 'broker',
    port: own,
    command: runtime.server,
    args: redisArguments({ port: own, folder }),
    cwd: folder,
    env: { ...process.env, ...runtime.env },
    log: path.join(dataDir, 'logs', 'redis.jsonl'),
    shape: 'redis',
    ready: async () => (await tcpAsk(own, 'PING\r\n')).startsWith('+PONG'),
  });
  return Object.assign(managed, { address: `127.0.0.1:${own}` });
}

module.exports = { createRedis, redisArguments };
