import { createRequire } from 'node:module';
import { logGrowth } from './log-growth.mjs';
import { withProduct } from './with-product.mjs';
import { startLoad } from './writes/load.mjs';
import { signUpMany } from './writes/product.mjs';

const { waitFor } = createRequire(import.meta.url)('../start/index.cjs');

const [USERS, EACH] = [128, 64];
const MAKING_SECONDS = 120;
const LATEST_MS = 300_000;
const LOOK_MS = 500;
const SETS = ['kafka-postgres', 'local'];
const RECORDED = 'recorded errand.task.created.v1';

/**
 * Events a second that audit-svc puts into its log when it has a backlog: 8,192 tasks are made while it and its sidecar are away. From
 * the first of their events in the log to the last; every one has to come.
 */
export async function measureAuditRate({ say }) {
  const rows = [];
  for (const components of SETS) {
    say(`starting the product on ${components}`);
    const ours = await withProduct(({ running }) => catchUp(running, say), { components });
    rows.push({ name: `audit-rate-${components}`, ours, unit: 'events/s' });
  }
  return rows;
}

async function catchUp(running, say) {
  say(`signing up ${USERS} users`);
  const tokens = await signUpMany(running, USERS);
  const parts = ['audit-svc-dapr', 'audit-svc'].map((name) => running.find(name));
  for (const part of parts) await part.stop();
  const events = await makeBacklog(running, tokens, say);
  say(`${events} events wait`);
  for (const part of parts) await part.start();
  const times = await recorded(parts[1].log, events);
  return (times.length * 1000) / (times.at(-1) - times[0]);
}

async function makeBacklog(running, tokens, say) {
  say(`making ${USERS * EACH} tasks`);
  const load = startLoad();
  const url = `http://127.0.0.1:${running.find('chat-api').port}`;
  const { ids } = await load.run({ url, tokens, connections: USERS, each: EACH, seconds: MAKING_SECONDS });
  await load.stop();
  return ids.length;
}

/** When each event was recorded, in this order. */
async function recorded(log, events) {
  const added = logGrowth(log);
  const times = [];
  await waitFor(
    async () => {
      for (const line of await added()) if (line.includes(RECORDED)) times.push(Date.parse(JSON.parse(line).time));
      return times.length >= events;
    },
    { what: `all ${events} events in the log`, timeoutMs: LATEST_MS, everyMs: LOOK_MS },
  );
  return times;
}
