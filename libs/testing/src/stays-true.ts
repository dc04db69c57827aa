import { waitUntil } from './wait-until.js';

/** Asks again and again for `forMs`: was the condition true all the time? */
export async function staysTrue(condition: () => boolean, forMs: number): Promise<boolean> {
  const end = Date.now() + forMs;
  await waitUntil(() => !condition() || Date.now() > end, { timeoutMs: forMs + 5_000 });
  return condition();
}
