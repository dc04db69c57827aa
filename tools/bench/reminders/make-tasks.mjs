import { createRequire } from 'node:module';
import { logGrowth } from '../log-growth.mjs';
import { startLoad } from '../writes/load.mjs';

const { waitFor } = createRequire(import.meta.url)('../../start/index.cjs');
const LOOK_MS = 500;

/**
 * Makes tasks that are due, and remind, at one moment: `each` of every user.
 *
 * @param running the stack
 * @param {{ tokens: string[], each: number, due: number, say: (text: string) => void }} options due: ms since 1970
 * @returns {Promise<string[]>} their ids, once all of their jobs are scheduled, before the moment
 */
export async function makeTasks(running, { tokens, each, due, say }) {
  const count = tokens.length * each;
  say(`making ${count} tasks`);
  const load = startLoad();
  const { ids, statuses } = await load.run({
    url: `http://127.0.0.1:${running.find('chat-api').port}`,
    tokens,
    connections: tokens.length,
    each,
    seconds: (due - Date.now()) / 1000,
    fields: { due: new Date(due).toISOString(), reminders: ['PT0S'] },
  });
  await load.stop();
  if (Object.keys(statuses).join() !== '201' || ids.length < count)
    throw new Error(`${count} tasks were not made in time, the answers: ${JSON.stringify(statuses)}`);
  say('waiting for their jobs');
  await planned(running.find('notification-svc').log, { count, due });
  return ids;
}

async function planned(log, { count, due }) {
  const added = logGrowth(log);
  let there = 0;
  const look = async () => {
    there += (await added()).filter((line) => line.includes(' planned for ')).length;
    return there >= count;
  };
  const what = 'that all jobs are scheduled before they are due';
  await waitFor(look, { what, timeoutMs: due - Date.now(), everyMs: LOOK_MS });
}
