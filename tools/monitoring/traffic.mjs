import { setTimeout as delay } from 'node:timers/promises';
import { signUp } from '../bench/account.mjs';

const SOON_MS = 2_000;

/**
 * A person who uses all of the product: registers, speaks, completes a task that repeats and is reminded of another.
 *
 * @param {import('../start/index.cjs').Stack} running
 */
export async function useEverything(running) {
  const { send } = await signUp(running);
  const due = new Date(Date.now() + SOON_MS).toISOString();
  await send('POST', '/api/tasks', { title: 'soon', due, reminders: ['PT0S'] });
  await send('POST', '/api/chat', { message: 'pay rent every 1st at 9am #home' });
  const { items } = await send('GET', '/api/tasks');
  const { id } = items.find(({ recurrence }) => recurrence !== null);
  await send('POST', `/api/tasks/${id}/complete`, {});
  await untilReminded(() => send('GET', '/api/notifications'));
}

async function untilReminded(list) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await list()).items.length > 0) return;
    await delay(200);
  }
  throw new Error('no reminder within 20 s');
}
