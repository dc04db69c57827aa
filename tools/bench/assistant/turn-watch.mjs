import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

/**
 * Reads a person's event stream as the page does.
 *
 * @returns {Promise<{ over: (id: string) => Promise<void>, close: () => void }>} `over` resolves when the page is told that a turn is
 */
export async function watchTurns(url, token) {
  const abort = new AbortController();
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
  const { body } = await fetch(`${url}/api/live`, { headers, signal: abort.signal });
  const ended = new Set();
  const waiting = new Map();
  const lines = createInterface({ input: Readable.fromWeb(body) });
  lines.on('error', () => undefined); // it is closed
  lines.on('line', (line) => {
    if (!line.startsWith('data: ')) return;
    const { id, isOver } = JSON.parse(line.slice('data: '.length));
    if (!isOver) return;
    ended.add(id);
    waiting.get(id)?.();
  });
  const over = (id) =>
    ended.has(id) ? Promise.resolve() : new Promise((resolve) => waiting.set(id, () => resolve(undefined)));
  return { over, close: () => abort.abort() };
}
