import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { signUp } from './account.mjs';
import { withProduct } from './with-product.mjs';

const USERS = 16;
const IDLE_MS = 15_000;
const LOAD_MS = 30_000;
const LOOK_MS = 500;
const KINDS = ['app', 'sidecar'];

/** Resident memory of each app and each sidecar: after a rest, and the most of it while 16 users write without a pause. */
export function measureMemory({ say }) {
  say('starting the product');
  return withProduct(async ({ running }) => {
    const users = [];
    for (let i = 0; i < USERS; i++) users.push(await signUp(running));
    say('at rest');
    await delay(IDLE_MS);
    const idle = await residentMegabytes(running);
    say('under load');
    const most = new Map(idle);
    const end = Date.now() + LOAD_MS;
    await Promise.all([...users.map((user) => writeUntil(end, user)), lookUntil(end, running, most)]);
    return KINDS.flatMap((kind) => rows(kind, running, idle, most));
  });
}

async function writeUntil(end, user) {
  while (Date.now() < end) await user.send('POST', '/api/tasks', { title: 'measured' });
}

async function lookUntil(end, running, most) {
  while (Date.now() < end) {
    for (const [name, megabytes] of await residentMegabytes(running)) {
      most.set(name, Math.max(megabytes, most.get(name) ?? 0));
    }
    await delay(LOOK_MS);
  }
}

/** The largest of a kind first under the kind's own name, which is what is wanted of all, then each. */
function rows(kind, running, idle, most) {
  const names = running.processes.filter((one) => one.kind === kind).map(({ name }) => name);
  const row = (name, of, unit = 'MB') => ({ name, ours: Math.max(...of), unit });
  const load = names.map((name) => row(`memory-load-${name}`, [most.get(name)]));
  const rest = names.map((name) => row(`memory-idle-${name}`, [idle.get(name)]));
  return [
    row(
      `${kind}-memory-load`,
      names.map((name) => most.get(name)),
    ),
    ...load,
    ...rest,
  ];
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
async function residentMegabytes(running) {
  const found = new Map();
  for (const { kind, name, pid } of running.processes) {
    if (!KINDS.includes(kind) || pid === undefined) continue;
    const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    found.set(name, Number(/^VmRSS:\s+(\d+) kB/m.exec(text)?.[1] ?? NaN) / 1024);
  }
  return found;
}
