/**
 * One signal for "stop now", whatever it was that asked: Ctrl-C, `kill`, the terminal closing. On Ctrl-C under npm the signal comes twice,
 * and an impatient person sends more: the later ones change nothing.
 *
 * @param {(text: string) => void} say
 * @returns {AbortSignal}
 */
export function stopSignals(say) {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      if (controller.signal.aborted) return;
      say('\nStopping …');
      controller.abort(new StopRequested(name));
    });
  }
  // With the terminal or npm gone there is nobody to write to, which is no reason to leave the rest running.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return controller.signal;
}

/** Somebody asked us to stop: not a failure. */
export class StopRequested extends Error {
  name = 'StopRequested';
}
