import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cpuMillis } from './cpu.mjs';
import { percentile } from './table.mjs';
import { startLoad } from './writes/load.mjs';
import { PEER_TOPIC, startPeer } from './writes/peer.mjs';
import { createProduct, signUpMany } from './writes/product.mjs';
import { openTopics } from './writes/topics.mjs';

const USERS = 256;
const CONNECTIONS = [1, 32, 256];
const PARTITIONS = 12;
const PARTS = ['app', 'sidecar', 'store', 'broker'];
const ROUNDS = 3;
const WARM_UP_SECONDS = 4;
const SECONDS = 6;
/** Accepted, or refused for too much load. */
const EXPECTED = new Set(['201', '503']);

/**
 * Accepted writes a second and the time of one, beside a plain NestJS service with pg, kafkajs and an SQL outbox (`direct-peer/`), on the
 * same PostgreSQL and the same Kafka, in turns. Both are asked at their own port with a user's token; what the way through the front door
 * takes besides is a row of its own, and so is the CPU time that each part needs for a write. After each run every accepted write's event has to be on its topic.
 */
export async function measureWrites({ say }) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'errand-bench-'));
  const load = startLoad();
  const { running, like } = await createProduct(dataDir);
  let peer, topics;
  try {
    say('starting the product and the peer');
    await running.start();
    topics = await openTopics(running.find('kafka').address);
    await topics.make(PEER_TOPIC, PARTITIONS);
    peer = await startPeer({ running, dataDir, like });
    say(`signing up ${USERS} users`);
    const at = (name) => `http://127.0.0.1:${running.find(name).port}`;
    const tokens = await signUpMany(running, USERS);
    const pid = (name) => running.find(name).pid;
    const servers = { store: pid('postgres'), broker: pid('kafka') };
    const parts = { app: pid('chat-api'), sidecar: pid('chat-api-dapr'), ...servers };
    const sides = {
      ours: { url: at('chat-api'), tokens, topic: 'task-events', parts },
      peer: { url: peer.url, tokens: peer.tokens(USERS), topic: PEER_TOPIC, parts: { app: peer.pid, ...servers } },
      door: { url: at('chat-ui'), tokens, topic: 'task-events', parts },
    };
    return await compare(sides, { load, topics, say });
  } finally {
    await load.stop();
    await topics?.close();
    await peer?.stop();
    await running.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function compare(sides, tools) {
  const { ours, peer, door } = sides;
  const rows = [];
  const all = { ours: [], peer: [] };
  for (const connections of CONNECTIONS) {
    const runs = await inTurns({ ours, peer }, connections, tools);
    rows.push(...rowsOf(connections, runs));
    for (const name of ['ours', 'peer']) all[name].push(...runs[name]);
  }
  const { door: through } = await inTurns({ door }, USERS, tools);
  all.ours.push(...through);
  const wasLost = await lost(sides, all, tools);
  return [
    ...rows,
    { name: `writes-${USERS}-front-door`, ours: median(through, rate), unit: 'writes/s' },
    { name: `write-${USERS}-front-door-p50`, ours: median(through, at(0.5)), unit: 'ms' },
    { name: 'writes-refused', ours: sum(all.ours, refused), peer: sum(all.peer, refused), unit: 'answers' },
    { name: 'writes-accepted', ours: sum(all.ours, accepted), peer: sum(all.peer, accepted), unit: 'writes' },
    { name: 'writes-without-event', ...wasLost, unit: 'writes' },
  ];
}

/** Each side is warmed up, then they take turns. */
async function inTurns(sides, connections, { load, topics, say }) {
  const runs = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, side] of Object.entries(sides)) {
      const seconds = round === 0 ? WARM_UP_SECONDS : SECONDS;
      say(`${connections} connections, ${round === 0 ? 'warm-up' : `round ${round} of ${ROUNDS}`}: ${name}`);
      const run = await oneRun(side, { connections, seconds }, { load, topics });
      runs[name].push({ ...run, isWarmUp: round === 0 });
    }
  }
  return runs;
}

/** Ends when the events of all accepted writes are on the topic, so that nothing is left to the other side's turn. */
async function oneRun({ url, tokens, topic, parts }, { connections, seconds }, { load, topics }) {
  const before = await topics.count(topic);
  const cpuBefore = await cpuOf(parts);
  const seen = await load.run({ url, tokens, connections, seconds });
  const ended = performance.now();
  const events = (await topics.waitFor(topic, before + seen.ids.length)) - before;
  if (!Object.keys(seen.statuses).every((status) => EXPECTED.has(status)))
    throw new Error(`writes to ${url} were answered ${JSON.stringify(seen.statuses)}`);
  const behindMs = performance.now() - ended;
  const used = Object.entries(await cpuOf(parts)).map(([part, ms]) => [part, ms - cpuBefore[part]]);
  return { ...seen, events, behindMs, cpu: Object.fromEntries(used) };
}

/** CPU time of each part up to now, in ms. */
async function cpuOf(parts) {
  const times = Object.entries(parts).map(async ([part, pid]) => [part, await cpuMillis(pid)]);
  return Object.fromEntries(await Promise.all(times));
}

/** Writes of all runs whose event is not on the topic, by the ids of their tasks. */
async function lost(sides, all, { topics, say }) {
  const missing = {};
  for (const name of ['ours', 'peer']) {
    say(`looking for the event of each accepted write: ${name}`);
    const there = await topics.tasksOf(sides[name].topic);
    missing[name] = all[name].flatMap(({ ids }) => ids).filter((id) => !there.has(id)).length;
  }
  return missing;
}

function rowsOf(connections, { ours, peer }) {
  const throughput = pair(ours, peer, rate);
  const row = (suffix, share) => {
    const times = pair(ours, peer, at(share));
    return { name: `write-${connections}-${suffix}`, ...times, ratio: times.ours / times.peer, unit: 'ms' };
  };
  return [
    {
      name: `writes-${connections}-vs-direct`,
      ...throughput,
      ratio: throughput.ours / throughput.peer,
      unit: 'writes/s',
    },
    row('vs-direct', 0.5),
    row('p99', 0.99),
    { name: `writes-${connections}-events-behind`, ...pair(ours, peer, ({ behindMs }) => behindMs), unit: 'ms' },
    ...PARTS.map((part) => ({ name: `cpu-${connections}-${part}`, ...pair(ours, peer, cpuAWrite(part)), unit: 'µs' })),
  ];
}

/** What a write takes of the machine's CPU, event included, in µs. */
const cpuAWrite =
  (part) =>
  ({ cpu, ids }) =>
    ((cpu[part] ?? 0) * 1000) / ids.length;
const rate = ({ ids, tookMs }) => (ids.length * 1000) / tookMs;
const at =
  (share) =>
  ({ latencies }) =>
    percentile(latencies, share);
const refused = ({ statuses }) => statuses[503] ?? 0;
const accepted = ({ ids }) => ids.length;
const sum = (runs, figure) => runs.reduce((total, run) => total + figure(run), 0);
const pair = (ours, peer, figure) => ({ ours: median(ours, figure), peer: median(peer, figure) });
const median = (runs, figure) => percentile(runs.filter(({ isWarmUp }) => !isWarmUp).map(figure), 0.5);
