const LEAST_MS = 500;
const MOST_MS = 4_000;

/** How long one call may take when its work has to be done by `deadline` (ms since 1970): 0.5 to 4 s. */
export function timeLeft(deadline: number): number {
  return Math.min(MOST_MS, Math.max(LEAST_MS, deadline - Date.now()));
}
