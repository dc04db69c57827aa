import { createProgress, seconds } from './progress.mjs';
import { stopSignals } from './stop-signals.mjs';

/** Errors whose message says all that a person needs; of anything else the place is shown too. */
const EXPLAINED = ['UsageError', 'StackError', 'TimeoutError', 'RuntimeUnavailableError', 'CommandError'];

/**
 * Runs a command that starts things and goes on until it is asked to stop; whatever happens, what it started is ended.
 * Ends the process: status 0 when it was asked to, 1 when it could not start.
 *
 * @param {(tools: {
 *   progress: ReturnType<typeof createProgress>,
 *   signal: AbortSignal,
 *   cleanUp: (() => unknown)[],
 * }) => Promise<'done' | void>} work pushes to `cleanUp` what undoes each thing it did; `done` ends the command at once
 */
export async function runUntilStopped(work) {
  const progress = createProgress((line) => console.log(line));
  const signal = stopSignals((text) => console.log(text));
  const cleanUp = [];
  try {
    if ((await work({ progress, signal, cleanUp })) !== 'done') await stopRequested(signal);
  } catch (error) {
    if (!signal.aborted) {
      process.exitCode = 1;
      console.error(`\nCannot start. ${EXPLAINED.includes(error.name) ? error.message : error.stack}`);
    }
  }
  const from = performance.now();
  for (const undo of cleanUp.reverse()) await undo();
  if (signal.aborted) console.log(`Stopped (${seconds(from)}).`);
  process.exit();
}

function stopRequested(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', resolve, { once: true });
  });
}
