import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import jsonwebtoken from 'jsonwebtoken';
import { Client } from 'pg';

const stack = createRequire(import.meta.url)('../../start/index.cjs');
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DATABASE = 'direct_peer';

export const PEER_TOPIC = 'direct-peer-events';

/**
 * Builds and starts the peer beside a running product: a database of its own on the same server, a topic of its own on the same broker,
 * its output kept as an app's is.
 */
export async function startPeer({ running, dataDir, like }) {
  const bundle = path.join(dataDir, 'direct-peer.js');
  await promisify(execFile)(
    process.execPath,
    ['tools/build/bundle.mjs', 'tools/bench/direct-peer/main.ts', bundle, '--express'],
    {
      cwd: ROOT,
    },
  );
  const key = randomBytes(32).toString('base64url');
  const [app] = await stack.freePorts(1);
  const env = {
    PEER_POSTGRES: await makeDatabase(running.find('postgres').connection),
    PEER_KAFKA: running.find('kafka').address,
    PEER_TOPIC,
    PEER_JWT_KEY: key,
  };
  const command = ['node', bundle];
  const peer = stack.createApp({
    app: { ...like, id: 'direct-peer', folder: ROOT, command },
    ports: { app, http: 0, grpc: 0, internal: 0, metrics: 0 },
    dataDir,
    tokens: { DAPR_API_TOKEN: '', APP_API_TOKEN: '' },
    env,
  });
  await peer.start();
  await peer.waitReady();
  return {
    url: `http://127.0.0.1:${app}`,
    pid: peer.pid,
    tokens: (users) => tokensOf(users, key),
    stop: () => end(peer),
  };
}

/** @returns {Promise<string>} its connection URI */
async function makeDatabase(connection) {
  const { host, port, user, password, dbname } = Object.fromEntries(
    connection.split(' ').map((pair) => pair.split('=')),
  );
  const uri = (database) => `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
  const client = new Client({ connectionString: uri(dbname) });
  await client.connect();
  await client.query(`CREATE DATABASE ${DATABASE}`);
  await client.end();
  return uri(DATABASE);
}

const tokensOf = (users, key) =>
  Array.from({ length: users }, () =>
    jsonwebtoken.sign({ sid: randomUUID() }, key, { subject: randomUUID(), issuer: 'errand', expiresIn: 3600 }),
  );

async function end(peer) {
  await peer.stop();
  peer.close();
}
