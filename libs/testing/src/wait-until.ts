import { waitFor } from '../../../tools/start/index.cjs';

/** What is left of a type when the answer was truthy. */
type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/** How long to wait for what. */
export interface WaitOptions {
  /** For the message: "the reminder on the page". */
  what?: string;
  /** @default 45,000 ms: a message that was on its way to a process when it fell out is delivered anew after 35 s at most */
  timeoutMs?: number;
  /** Between two looks. @default 25 ms */
  everyMs?: number;
}

/**
 * Asks until the answer is truthy and returns it; throwing counts as no. Never a fixed pause.
 *
 * @throws TimeoutError naming `what` and the last thing thrown
 */
export async function waitUntil<T>(condition: () => T | Promise<T>, options: WaitOptions = {}): Promise<Truthy<T>> {
  return (await waitFor(condition, { timeoutMs: 45_000, everyMs: 25, ...options })) as Truthy<T>;
}
