import { percentile, printRows } from './table.mjs';
import { CALLS, ONCE } from './transports/calls.mjs';
import { startCaller, withSidecars } from './transports/sidecars.mjs';

const SETS = ['local', 'kafka-postgres'];
const WAYS = ['sdk-http', 'sdk-grpc', 'plain-http'];
const ROUNDS = 3;
const WARM_UP_MS = 800;
const ALONE_MS = 200;
const TOGETHER_MS = 600;
const TOGETHER = 16;

/**
 * What a call of the sidecar costs through the SDK's HTTP client, through its gRPC client, and through Node's own HTTP client: its time
 * when it is alone, calls a second of 16 callers, and the CPU time of app and sidecars. All ways take turns.
 * A figure's `ours` is the SDK over HTTP, its peer the way that the name ends in; ratio: how many times the CPU of the peer's ours takes.
 */
export async function measureTransports({ say }) {
  const rows = [];
  for (const [i, components] of SETS.entries()) {
    say(`starting sidecars on ${components}`);
    const calls = i === 0 ? [...CALLS, ...ONCE] : CALLS;
    rows.push(...(await withSidecars(components, (running) => measureSet(running, { components, calls, say }))));
  }
  printRows(rows);
  return rows.flatMap((row) => figuresOf(row, rows));
}

async function measureSet(running, { components, calls, say }) {
  const callers = new Map();
  try {
    for (const way of WAYS) callers.set(way, await startCaller(way, running));
    const rows = [];
    for (const name of calls) {
      say(`${components}: ${name}`);
      const seen = await inTurns(callers, name);
      rows.push(...WAYS.map((way) => rowOf({ components, call: name, way }, seen.get(way))));
    }
    return rows;
  } finally {
    for (const caller of callers.values()) caller.stop();
  }
}

async function inTurns(callers, name) {
  const seen = new Map(WAYS.map((way) => [way, { alone: [], together: [] }]));
  for (const caller of callers.values()) await caller.run({ name, callers: TOGETHER, ms: WARM_UP_MS });
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, caller] of callers) {
      const { alone, together } = seen.get(way);
      alone.push(await caller.run({ name, callers: 1, ms: ALONE_MS }));
      together.push(await caller.run({ name, callers: TOGETHER, ms: TOGETHER_MS }));
    }
  }
  return seen;
}

function rowOf(about, { alone, together }) {
  const sum = (figure) => together.reduce((total, run) => total + figure(run), 0);
  const calls = sum(({ times }) => times.length);
  const app = sum(({ appMicros }) => appMicros) / calls;
  const sidecar = sum(({ sidecarMicros }) => sidecarMicros) / calls;
  return {
    ...about,
    'p50 ms': percentile(
      alone.flatMap(({ times }) => times),
      0.5,
    ),
    'calls/s': Math.round((calls * 1000) / sum(({ tookMs }) => tookMs)),
    'app µs': Math.round(app),
    'sidecar µs': Math.round(sidecar),
    'both µs': Math.round(app + sidecar),
  };
}

function figuresOf(row, rows) {
  const { components, call, way } = row;
  const ours = rows.find((one) => one.components === components && one.call === call && one.way === WAYS[0]);
  if (ours === row) return [];
  const cpu = { ours: ours['both µs'], peer: row['both µs'], ratio: ours['both µs'] / row['both µs'], unit: 'µs' };
  return [{ name: `cpu-${components}-${call}-vs-${way}`, ...cpu, detail: row }];
}
