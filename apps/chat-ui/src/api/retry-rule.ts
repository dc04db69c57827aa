/** How often a request is sent in all. */
export const MAX_ATTEMPTS = 5;
const FIRST_MS = 300;
const LONGEST_MS = 4_000;
const TRANSIENT = new Set([502, 503, 504]);

/** What came of an attempt: an answer's status and `Retry-After`, or none at all. */
export interface Outcome {
  status?: number;
  retryAfter?: string | null;
}

/**
 * How long to wait before the same request is sent again, in ms; undefined when it must not be: the API answered, or it was tried often
 * enough. Sending again is safe because the key stays the same.
 *
 * @param attempt how often it was sent so far, from 1
 * @param random 0 to 1, spreads the waits of many browsers
 */
export function retryDelay(attempt: number, { status, retryAfter }: Outcome, random: number): number | undefined {
  if (attempt >= MAX_ATTEMPTS) return undefined;
  if (status !== undefined && !TRANSIENT.has(status)) return undefined;
  const backoff = FIRST_MS * 2 ** (attempt - 1) * (0.5 + random);
  const asked = Number(retryAfter ?? 0) * 1000;
  return Math.min(Math.max(backoff, Number.isFinite(asked) ? asked : 0), LONGEST_MS);
}
