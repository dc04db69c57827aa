import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { signUp } from './account.mjs';

const { waitFor } = createRequire(import.meta.url)('../start/index.cjs');
/** Seldom: looking takes time from what is measured. */
const LOOK_MS = 100;

/**
 * Writes tasks of a new user.
 *
 * @param running the stack
 * @returns `write()` at chat-api's own door, `writeAtFrontDoor()`: one task; when it began and the correlation id of its event
 */
export async function productWriter(running) {
  const user = await signUp(running);
  const to = (name) => async () => {
    const correlationId = randomUUID();
    const from = Date.now();
    await user.send('POST', '/api/tasks', { title: 'measured' }, { 'x-request-id': correlationId }, name);
    return { correlationId, from };
  };
  return { write: to('chat-api'), writeAtFrontDoor: to('chat-ui') };
}

/** Milliseconds from each write to the line that recurring-svc's handler logged of its event, once all are there. */
export function handledAfter(running, writes) {
  return waitFor(
    async () => {
      const times = await handledAt(running.find('recurring-svc').log);
      return writes.every(({ correlationId }) => times.has(correlationId))
        ? writes.map(({ correlationId, from }) => times.get(correlationId) - from)
        : undefined;
    },
    { what: 'the events at recurring-svc', timeoutMs: 20_000, everyMs: LOOK_MS },
  );
}

/** When the service first logged each correlation id: its handler's first line. */
async function handledAt(log) {
  const times = new Map();
  for (const text of (await readFile(log, 'utf8')).split('\n')) {
    if (!text.includes('"correlationId"') || !text.endsWith('}')) continue;
    const { correlationId, time } = JSON.parse(text);
    if (!times.has(correlationId)) times.set(correlationId, Date.parse(time));
  }
  return times;
}
