import { createRequire } from 'node:module';
import { cpuMillis } from './cpu.mjs';
import { makeTasks } from './reminders/make-tasks.mjs';
import { requireOnce } from './reminders/once.mjs';
import { openPage } from './reminders/page.mjs';
import { recordsOf } from './reminders/records.mjs';
import { percentile } from './table.mjs';
import { withProduct } from './with-product.mjs';
import { signUpMany } from './writes/product.mjs';

const { waitFor } = createRequire(import.meta.url)('../start/index.cjs');

/** Each user's part is what one answer of the inbox holds. */
const [USERS, EACH] = [200, 50];
const COUNT = USERS * EACH;
/** Tasks have to be made and their jobs scheduled by then. */
const AHEAD_MS = 120_000;
const LATEST_MS = 120_000;
const LOOK_MS = 500;

/**
 * 10,000 reminders due in the same second, 50 of each of 200 users who all have the page open. Late is what a user would call so: from
 * the due moment until the reminder is on the page. `-fired` and `-delivered` are parts of that: until the reminder's job was called, and
 * until it was put into the inbox. `-cpu` is what each process used for a reminder meanwhile. Each has to be on the page, in the inbox
 * and in the audit log, once.
 */
export function measureReminders({ say }) {
  say('starting the product');
  return withProduct(async ({ running }) => {
    const url = `http://127.0.0.1:${running.find('chat-ui').port}`;
    say(`signing up ${USERS} users`);
    const tokens = await signUpMany(running, USERS);
    const due = Math.ceil((Date.now() + AHEAD_MS) / 1000) * 1000;
    const ids = await makeTasks(running, { tokens, each: EACH, due, say });
    const pages = await Promise.all(tokens.map((token) => openPage(url, token)));
    say('waiting for the reminders');
    const before = await cpuOf(running);
    const shown = await allShown(pages, due).finally(() => pages.forEach((page) => page.close()));
    const after = await cpuOf(running);
    say('looking for each of them');
    const { inbox, audit } = await recordsOf(url, { tokens, each: EACH });
    requireOnce('reminders on the pages', ids, taskIds(shown));
    requireOnce('reminders in the inboxes', ids, taskIds(inbox));
    requireOnce('deliveries in the audit log', ids, taskIds(audit));
    const late = (items, moment) => items.map((item) => new Date(item[moment]).getTime() - due);
    return [
      ...rows('', late(shown, 'shownAt')),
      ...rows('-fired', late(inbox, 'firedAt')),
      ...rows('-delivered', late(inbox, 'deliveredAt')),
      ...cpuRows(before, after),
    ];
  });
}

function allShown(pages, due) {
  const shown = () => pages.flatMap(({ reminders }) => reminders);
  return waitFor(() => shown().length >= COUNT && shown(), {
    what: 'all reminders on the pages',
    timeoutMs: due + LATEST_MS - Date.now(),
    everyMs: LOOK_MS,
  });
}

const taskIds = (items) => items.map(({ taskId }) => taskId);

function rows(part, samples) {
  const row = (suffix, ours) => ({ name: `reminders-10k${part}-${suffix}`, ours, unit: 'ms' });
  return [
    row('p50', percentile(samples, 0.5)),
    row('p99', percentile(samples, 0.99)),
    row('max', Math.max(...samples)),
  ];
}

/** CPU time of each process up to now, in ms. */
async function cpuOf({ processes }) {
  return new Map(await Promise.all(processes.map(async ({ name, pid }) => [name, await cpuMillis(pid)])));
}

function cpuRows(before, after) {
  return [...after].map(([name, ms]) => {
    const ours = ((ms - before.get(name)) * 1000) / COUNT;
    return { name: `reminders-10k-cpu-${name}`, ours, unit: 'µs a reminder' };
  });
}
