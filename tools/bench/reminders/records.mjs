import { createRequire } from 'node:module';
import { send } from '../http.mjs';

const { waitFor } = createRequire(import.meta.url)('../../start/index.cjs');
const DELIVERED = 'errand.reminder.delivered.v1';
const LATEST_MS = 120_000;
const LOOK_MS = 500;
const AT_ONCE = 4;

/**
 * What is on record of the users' reminders.
 *
 * @param {string} url of the front door
 * @param {{ tokens: string[], each: number }} options how many deliveries of each user the audit log is waited for to have, at least
 * @returns {Promise<{ inbox: object[], audit: object[] }>} notifications, and deliveries in the audit log
 */
export async function recordsOf(url, { tokens, each }) {
  const queue = tokens.values();
  const records = { inbox: [], audit: [] };
  const some = async () => {
    for (const token of queue) {
      records.inbox.push(...(await items(url, '/api/notifications', token)));
      records.audit.push(...(await deliveries(url, { token, each })));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
  return records;
}

function deliveries(url, { token, each }) {
  const look = async () => {
    const found = await items(url, `/api/audit?type=${DELIVERED}&limit=200`, token);
    return found.length >= each && found;
  };
  return waitFor(look, { what: 'all deliveries in the audit log', timeoutMs: LATEST_MS, everyMs: LOOK_MS });
}

async function items(url, path, token) {
  const { status, text } = await send('GET', `${url}${path}`, undefined, { authorization: `Bearer ${token}` });
  if (status !== 200) throw new Error(`GET ${path} was answered ${status}: ${text}`);
  return JSON.parse(text).items;
}
