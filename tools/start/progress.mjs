const HEARTBEAT_MS = 10_000;

/**
 * Tells what is going on, a line at a time: what is being done, and how long it took.
 *
 * @param {(line: string) => void} print
 */
export function createProgress(print) {
  const line = (mark, label, text) => print(`  ${mark} ${label.padEnd(12)} ${text}`);
  return {
    say: (text) => print(text),
    note: (label, text) => line('·', label, text),
    warn: (label, text) => line('!', label, text),

    /**
     * @template T
     * @param {string} label
     * @param {(say: (text: string, later?: () => string) => void) => Promise<[T, string]>} work gives its result and, in words,
     *   what was done; `later` is asked for the words when that goes on for long
     * @returns {Promise<T>}
     */
    async step(label, work) {
      const from = performance.now();
      let doing = () => 'still working';
      const beat = setInterval(() => line('·', label, `${doing()} (${seconds(from)})`), HEARTBEAT_MS);
      try {
        const [result, done] = await work((text, later = () => `still ${text}`) => {
          doing = later;
          line('·', label, text);
        });
        line('✓', label, `${done} (${seconds(from)})`);
        return result;
      } catch (error) {
        const stopped = ['StopRequested', 'AbortError'].includes(error.name);
        line(stopped ? '·' : '✗', label, `${stopped ? 'stopped' : 'failed'} after ${seconds(from)}`);
        throw error;
      } finally {
        clearInterval(beat);
      }
    },
  };
}

/** @param {number} from of performance.now() */
export const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
