import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * The load generator, in a thread of its own.
 *
 * @returns `run({ url, tokens, connections, seconds?, each?, fields? })`, one at a time: latencies in ms and ids of the accepted writes,
 * how often each status was answered, and how long it took; `stop()`
 */
export function startLoad() {
  const worker = new Worker(new URL('./load-worker.mjs', import.meta.url));
  return {
    async run(options) {
      worker.postMessage(options);
      const [seen] = await once(worker, 'message');
      return seen;
    },
    stop: () => worker.terminate(),
  };
}
