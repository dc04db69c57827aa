const LATEST_MS = 2_000;

/** Does what nobody waits for when the page has nothing else to do, at once where the browser does not tell. */
export function whenIdle(work: () => void): void {
  if (globalThis.requestIdleCallback) globalThis.requestIdleCallback(work, { timeout: LATEST_MS });
  else work();
}
