const { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { run } = require('../../runtime/run.cjs');
const { closedFolder } = require('../../runtime/service-user.cjs');
const { StackError } = require('./errors.cjs');
const { ManagedProcess } = require('./managed-process.cjs');
const { freePorts } = require('./ports.cjs');
const { ensurePassword } = require('./secrets.cjs');

const USER = 'errand';
const DATABASE = 'postgres';

/**
 * Arguments of a small PostgreSQL that listens on this machine alone. What is not named here, durability above all, is as it comes.
 *
 * @param {{ port: number, folder: string }} options @returns {string[]}
 * @see https://www.postgresql.org/docs/current/runtime-config.html
 */
function postgresArguments({ port, folder }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 80,
    shared_buffers: '32MB',
    max_wal_size: '256MB',
    jit: 'off',
    log_line_prefix: '%e ',
  };
  const rest = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  return ['-D', folder, '-p', String(port), ...rest];
}

/** @type {typeof import('../index.cjs').createPostgres} */
async function createPostgres({ dataDir, runtime, port }) {
  const [own] = port ? [port] : await freePorts(1);
  const folder = path.join(dataDir, 'postgres');
  const password = ensurePassword(dataDir, 'postgres');
  if (process.getuid?.() === 0) openTheWay(folder, runtime.user);
  if (!existsSync(folder)) await initialise(folder, password, runtime);
  const managed = new ManagedProcess({
    name: 'postgres',
    kind: 'store',
    port: own,
    command: path.join(runtime.bin, 'postgres'),
    args: postgresArguments({ port: own, folder }),
    cwd: folder,
    env: { ...process.env, ...runtime.env },
    user: runtime.user,
    log: path.join(dataDir, 'logs', 'postgres.jsonl'),
    shape: 'postgres',
    // SIGTERM would wait for every client to leave.
    stopSignal: 'SIGINT',
    ready: () => acceptsConnections(own),
  });
  const connection = `host=127.0.0.1 port=${own} user=${USER} password=${password} dbname=${DATABASE} sslmode=disable`;
  return Object.assign(managed, { connection });
}

/** PostgreSQL refuses to run as root: whom it is run as must be able to enter its folder. The data folder is ours to open, those above are not. */
function openTheWay(folder, user) {
  if (!user)
    throw new StackError(
      'PostgreSQL refuses to run as root, and there is no user "nobody" to run it as: start as another user',
    );
  const dataDir = path.dirname(folder);
  chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  const closed = closedFolder(folder);
  if (closed)
    throw new StackError(
      `PostgreSQL refuses to run as root, and ${user.name}, whom it is run as, cannot enter ${closed}. ` +
        'Choose another data folder (--data DIR), or start as another user than root.',
    );
}

/** Under another name until it is complete, so that one that was cut off is not taken for a database. */
async function initialise(folder, password, { bin, env, user }) {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = path.join(fresh, '..', '.postgres-password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const one of [fresh, passwordFile]) chownSync(one, user.uid, user.gid);
  const args = [
    '-D',
    fresh,
    '-U',
    USER,
    '-E',
    'UTF8',
    '--locale=C',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
  ];
  try {
    const options = { cwd: fresh, env: { ...process.env, ...env }, user, timeoutMs: 120_000 };
    await run(path.join(bin, 'initdb'), args, options);
    renameSync(fresh, folder);
  } catch (error) {
    throw new StackError(`PostgreSQL's data folder ${folder} cannot be made: ${error.message}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

const PROTOCOL_3 = 196_608;

/**
 * Does it take connections, and is not still repairing itself? To the first message of a session a server that does answers with a
 * question for the password (`R`), one that does not with an error (`E`).
 *
 * @param {number} port @returns {Promise<boolean>}
 * @see https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
function acceptsConnections(port) {
  const parameters = Buffer.from(`user\0${USER}\0database\0${DATABASE}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + parameters.length, 0);
  head.writeInt32BE(PROTOCOL_3, 4);
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: '127.0.0.1', port });
    socket.setTimeout(2_000, () => socket.destroy(new Error('no answer within 2 s')));
    socket.on('connect', () => socket.write(Buffer.concat([head, parameters])));
    socket.on('error', reject);
    socket.on('close', () => resolve(false));
    socket.once('data', (data) => {
      resolve(data[0] === 'R'.charCodeAt(0));
      socket.destroy();
    });
  });
}

module.exports = { createPostgres, postgresArguments };
