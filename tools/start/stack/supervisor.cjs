const { readable } = require('./log-lines.cjs');

/** A process that lived longer than this before it died by itself starts with a clean record. */
const STEADY_MS = 10_000;
const FIRST_DELAY_MS = 200;
const MOST_DELAY_MS = 15_000;

/**
 * Starts a process again when it dies unasked. What was killed from outside comes back at once, however often; what ends by itself soon
 * after its start waits longer each time, so that a broken program does not keep the machine busy.
 *
 * @param {import('../index.cjs').ManagedProcess} managed
 * @param {(event: import('../index.cjs').StackEvent) => void} tell
 */
function supervise(managed, tell) {
  let failures = 0;
  managed.onChange((_, event) => {
    if (event.type !== 'exited' || event.expected) return;
    failures = event.signal !== null || Date.now() - managed.startedAt > STEADY_MS ? 0 : failures + 1;
    const delayMs = delayAfter(failures);
    tell({
      type: 'died',
      process: managed,
      code: event.code,
      signal: event.signal,
      delayMs,
      failures,
      tail: managed.tail(8).map(readable),
    });
    setTimeout(() => {
      if (managed.wanted && !managed.running) void startAgain(managed, tell);
    }, delayMs);
  });
}

/** @param {number} failures in a row @returns {number} 200 ms for a first or an outside kill, doubling to 15 s */
const delayAfter = (failures) => Math.min(FIRST_DELAY_MS * 2 ** Math.max(0, failures - 1), MOST_DELAY_MS);

async function startAgain(managed, tell) {
  const from = Date.now();
  try {
    await managed.start();
    tell({ type: 'restarted', process: managed });
    const ended = new AbortController();
    void managed.exited.then(() => ended.abort());
    await managed.waitReady({ signal: ended.signal });
    tell({ type: 'recovered', process: managed, tookMs: Date.now() - from });
  } catch {
    // It died again, which its own exit event handles, or it is slow, which its log tells.
  }
}

module.exports = { supervise, delayAfter };
