import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { target } from './target.mjs';

const require = createRequire(import.meta.url);
const { run } = require('../../runtime/run.cjs');
const { ensureDaprChart } = require('../../runtime/index.cjs');

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LONG_MS = 600_000;

/** Runs a program in the repository. @returns {Promise<string>} what it printed */
export const command = (program, args, options) => run(program, args, { cwd: ROOT, timeoutMs: LONG_MS, ...options });

/** kubectl in the namespace of the apps, unless another is named. */
export const kubectl = (...args) => command('kubectl', ['-n', 'errand', ...args]);

/** @returns {Promise<any>} */
export const kubectlJson = async (...args) => JSON.parse(await kubectl(...args, '-o', 'json'));

/** deploy-oke.sh as somebody would type it for this cluster; options that come later count. */
export async function deploy(...args) {
  const { chart } = await ensureDaprChart();
  return command('deploy/oke/deploy-oke.sh', [...target.deploy, '--dapr-chart', chart, ...args]);
}

/** @returns {Promise<{ metadata: any, spec: any, status: any }[]>} pods of an app that do not end */
export async function podsOf(app) {
  const { items } = await kubectlJson('get', 'pods', '-l', `app.kubernetes.io/name=${app}`);
  return items.filter(({ metadata }) => !metadata.deletionTimestamp);
}

/** Runs JavaScript in the app's container of a pod. @returns {Promise<string>} what it printed */
export const inPod = (pod, script, ...args) =>
  kubectl('exec', pod, '-c', 'app', '--', 'node', '-e', script, ...args).then((text) => text.trim());
