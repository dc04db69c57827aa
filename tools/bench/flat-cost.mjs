import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { signUp } from './account.mjs';
import { cpuMillis } from './cpu.mjs';
import { percentile } from './table.mjs';
import { withProduct } from './with-product.mjs';

const [FEW, MANY, PAGE] = [10, 10_000, 50];
const WARM_UP = 300;
const ROUNDS = 10;
const WRITES = 50;
const COLD = 5;

/**
 * What an account's size costs: a write and a page of 50 in an account of 10,000 tasks against one of 10, in turns, and the first read of
 * the large one by a chat-api that has not seen it. The account of 10 has a page of 10 alone: that of 50 is as long as the large one's.
 */
export function measureFlatCost({ say }) {
  say('starting the product');
  return withProduct(async ({ running }) => {
    const small = await account(running, FEW, say);
    const large = await account(running, MANY, say);
    const full = await account(running, PAGE, say);
    const accounts = [small, large];
    say('warming up');
    for (let i = 0; i < WARM_UP; i++) for (const one of accounts) await one.write();
    say('writes in turns');
    for (let round = 0; round < ROUNDS; round++) for (const one of accounts) await one.writes(WRITES);
    say('pages in turns');
    for (let i = 0; i < ROUNDS * WRITES; i++) for (const one of [small, full, large]) await one.page();
    const cold = { ms: [], cpu: [] };
    for (let i = 0; i < COLD; i++) {
      say(`cold read ${i + 1} of ${COLD}`);
      await running.find('chat-api').restart();
      await small.page();
      const before = await cpuOfChatApi(running);
      cold.ms.push(await large.page());
      cold.cpu.push((await cpuOfChatApi(running)) - before);
    }
    return [
      ...rows(small.seen, full.seen, large.seen),
      { name: 'cold-read-10k', ours: percentile(cold.ms, 0.5), unit: 'ms' },
      { name: 'cold-read-10k-cpu', ours: percentile(cold.cpu, 0.5), unit: 'ms' },
    ];
  });
}

function rows(small, full, large) {
  const of = (samples) => percentile(samples, 0.5);
  const time = of(large.writes) / of(small.writes);
  const page = (name, { pages }) => {
    const [ours, peer] = [of(large.pages), of(pages)];
    return { name, ours, peer, ratio: ours / peer, unit: 'ms' };
  };
  const bytes = large.bytes / small.bytes;
  return [
    {
      name: 'write-10k-vs-10',
      ours: of(large.writes),
      peer: of(small.writes),
      ratio: Math.max(time, bytes),
      unit: 'ms',
    },
    { name: 'write-10k-vs-10-bytes', ours: large.bytes, peer: small.bytes, ratio: bytes, unit: 'bytes a write' },
    page('page-10k-vs-10', small),
    page('page-10k-vs-50', full),
  ];
}

/** A user with so many open tasks, and what was measured of them. */
async function account(running, tasks, say) {
  const user = await signUp(running);
  const ids = [];
  for (let i = 0; i < tasks; i++) {
    ids.push((await user.send('POST', '/api/tasks', { title: `task ${i} of the account` })).id);
    if (i % 500 === 0) say(`${i} of ${tasks} tasks`);
  }
  const seen = { writes: [], pages: [], bytes: 0 };
  const timed = async (call, into) => {
    const from = performance.now();
    await call();
    const ms = performance.now() - from;
    into?.push(ms);
    return ms;
  };
  let count = 0;
  const write = (into) => {
    const id = ids[count++ % ids.length];
    return timed(() => user.send('PATCH', `/api/tasks/${id}`, { notes: `change ${count}` }), into);
  };
  return {
    seen,
    write: () => write(),
    /** So many writes, with what the sidecar gave the disk to write meanwhile. */
    async writes(number) {
      const before = await bytesWritten(running.find('chat-api-dapr').pid);
      for (let i = 0; i < number; i++) await write(seen.writes);
      seen.bytes += ((await bytesWritten(running.find('chat-api-dapr').pid)) - before) / (ROUNDS * number);
    },
    page: () => timed(() => user.send('GET', `/api/tasks?limit=${PAGE}`), seen.pages),
  };
}

/** Of the app and its sidecar, which has the store in it: what a shared machine does not change. */
async function cpuOfChatApi(running) {
  const [app, sidecar] = ['chat-api', 'chat-api-dapr'].map((name) => cpuMillis(running.find(name).pid));
  return (await app) + (await sidecar);
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_io.5.html */
async function bytesWritten(pid) {
  const text = await readFile(`/proc/${pid}/io`, 'utf8').catch(() => 'write_bytes: 0');
  return Number(/^write_bytes: (\d+)/m.exec(text)?.[1]);
}
