import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy.
 *
 * @template T
 * @param {() => Promise<T> | T} condition
 * @param {{ what?: string, timeoutMs?: number, everyMs?: number, signal?: AbortSignal }} [options]
 * @returns {Promise<T>} the answer
 */
export async function waitUntil(
  condition,
  { what = 'what was waited for', timeoutMs = 60_000, everyMs = 200, signal } = {},
) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    const found = await condition();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs / 1000} s in vain for ${what}`);
    await delay(everyMs, undefined, { signal });
  }
}
