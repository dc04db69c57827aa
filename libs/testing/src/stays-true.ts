import { waitUntil } from './wait-until.js';

/** Asks again and again for `forMs`: was the condition true every time? Says no at the first time that it is not. */
export async function staysTrue(condition: () => boolean, forMs: number): Promise<boolean> {
  const end = Date.now() + forMs;
  let held = true;
  await waitUntil(() => !(held = condition()) || Date.now() > end, { timeoutMs: forMs + 5_000 });
  return held;
}
