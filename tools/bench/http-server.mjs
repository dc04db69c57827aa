import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer, tokensOf } from './http-server/server.mjs';
import { ROOT } from '../start/prepare.mjs';
import { percentile } from './table.mjs';
import { startLoad } from './writes/load.mjs';

const stack = createRequire(import.meta.url)('../start/index.cjs');
const PLATFORMS = ['express', 'fastify'];
const CONNECTIONS = [1, 32, 256];
const ROUNDS = 3;
const WARM_UP_SECONDS = 3;
const SECONDS = 3;

/**
 * The way of a request through Nest on Fastify (`ours`) and on Express (`peer`): the guard, pipe, filter, logger and token check of chat-api
 * around a route that keeps nothing. Both run at once and are asked in turns.
 */
export async function measureHttpServer({ say }) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'errand-bench-'));
  const key = randomBytes(32).toString('base64url');
  const [like] = stack.readDaprYaml(path.join(ROOT, 'dapr.yaml'), { components: 'local' });
  const load = startLoad();
  const servers = new Map();
  try {
    say('building and starting both');
    for (const platform of PLATFORMS) servers.set(platform, await startServer(platform, { dataDir, like, key }));
    const rest = await memoryOf(servers);
    const tokens = tokensOf(Math.max(...CONNECTIONS), key);
    const rows = [];
    for (const connections of CONNECTIONS) {
      rows.push(...rowsOf(connections, await inTurns(servers, { connections, tokens, load, say })));
    }
    return [
      ...rows,
      row('http-server-memory-idle', rest, 'MB'),
      row('http-server-memory-load', await memoryOf(servers), 'MB'),
    ];
  } finally {
    await load.stop();
    for (const server of servers.values()) await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function inTurns(servers, { connections, tokens, load, say }) {
  const runs = { express: [], fastify: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    say(`${connections} connections, ${round === 0 ? 'warm-up' : `round ${round} of ${ROUNDS}`}`);
    for (const [platform, server] of servers) {
      const seconds = round === 0 ? WARM_UP_SECONDS : SECONDS;
      const run = await oneRun(server, { tokens, connections, seconds }, load);
      if (round > 0) runs[platform].push(run);
    }
  }
  return runs;
}

async function oneRun(server, options, load) {
  const before = await server.cpuMillis();
  const { latencies, statuses, tookMs } = await load.run({ url: server.url, ...options });
  const cpuMs = (await server.cpuMillis()) - before;
  const requests = latencies.length;
  if (statuses[201] !== requests || requests === 0)
    throw new Error(`requests were answered ${JSON.stringify(statuses)}`);
  return { rate: (requests * 1000) / tookMs, p50: percentile(latencies, 0.5), cpu: (cpuMs * 1000) / requests };
}

function rowsOf(connections, runs) {
  const figure = (name) => ({ express: median(runs.express, name), fastify: median(runs.fastify, name) });
  return [
    row(`http-server-${connections}-rate`, figure('rate'), 'requests/s'),
    row(`http-server-${connections}-p50`, figure('p50'), 'ms'),
    row(`http-server-${connections}-cpu`, figure('cpu'), 'µs'),
  ];
}

/** Ratio: ours over Express's. */
const row = (name, { express, fastify }, unit) => ({
  name,
  ours: fastify,
  peer: express,
  ratio: fastify / express,
  unit,
});
const median = (runs, name) =>
  percentile(
    runs.map((run) => run[name]),
    0.5,
  );

async function memoryOf(servers) {
  const megabytes = [...servers].map(async ([platform, server]) => [platform, await server.residentMegabytes()]);
  return Object.fromEntries(await Promise.all(megabytes));
}
