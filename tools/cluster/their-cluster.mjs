import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { ensureHelm } = require('../runtime/index.cjs');
const { onPath, run } = require('../runtime/run.cjs');

/**
 * A cluster that somebody has: it is asked whether it answers, and nothing of it is ended afterwards.
 *
 * @param {ReturnType<import('./options.mjs').readOptions>} options
 * @param {{ progress: ReturnType<import('../start/progress.mjs').createProgress>, signal: AbortSignal }} tools
 * @returns {Promise<{ env: NodeJS.ProcessEnv, target: object }>}
 */
export async function openTheirCluster(options, { progress, signal }) {
  if (!onPath('kubectl'))
    throw new Error('kubectl is not on PATH. Install it: https://kubernetes.io/docs/tasks/tools/');
  const { helm } = await progress.step('helm', async (say) => {
    const found = await ensureHelm({ progress: say, signal });
    return [found, found.source];
  });
  const PATH = [path.dirname(helm), process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH, KUBECONFIG: path.resolve(options.kubeconfig) };
  const address = await progress.step('cluster', async () => {
    const found = await firstAddress(env, signal);
    return [found, `answers, ${found}`];
  });
  const { values, registry, tag, nextTag } = options;
  const url = options.url ?? `http://${address}:30080`;
  return {
    env,
    target: { url, deploy: ['--values', values, '--registry', registry, '--tag', tag], nextTag, own: false },
  };
}

async function firstAddress(env, signal) {
  const path = 'jsonpath={.items[0].status.addresses[?(@.type=="InternalIP")].address}';
  const address = await run('kubectl', ['get', 'nodes', '-o', path, '--request-timeout=20s'], { env, signal });
  if (!address) throw new Error(`the cluster of ${env.KUBECONFIG} has no node`);
  return address;
}
