import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './dependencies.mjs';

const stack = createRequire(import.meta.url)('./index.cjs');

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Takes the data folder for this process and ends what a killed start has left running on it.
 *
 * @param {string} dataDir
 * @param {{ about: Record<string, unknown>, progress: ReturnType<import('./progress.mjs').createProgress>, cleanUp: (() => unknown)[] }} options
 */
export async function takeDataFolder(dataDir, { about, progress, cleanUp }) {
  progress.say(`Errand: data in ${shown(dataDir)}`);
  stack.lockDataFolder(dataDir, about);
  cleanUp.push(() => stack.unlockDataFolder(dataDir));
  const ended = await stack.endLeftovers(dataDir);
  if (ended.length > 0) progress.note('leftovers', `ended what an earlier start had left: ${ended.join(', ')}`);
}

/** A port in use is asked about first, because everything else takes longer. @param {number} port @param {string} remedy */
export async function requireFreePort(port, remedy) {
  // `localhost` is any of these to a browser.
  const free = await Promise.all(['127.0.0.1', '::1'].map((host) => stack.isFree(port, host)));
  if (!free.includes(false) && (await stack.isFree(port, '0.0.0.0'))) return;
  const why = port < 1024 ? 'is in use, or open to root alone' : 'is in use by another program';
  throw new stack.StackError(`Port ${port} ${why}. Stop that one, or ${remedy}`);
}

/**
 * Packages, description of the apps, Dapr and what the component set needs beside it, each got only when it is not there.
 *
 * @param {{ components: string, observe?: boolean }} options
 * @param {{ progress: ReturnType<import('./progress.mjs').createProgress>, signal: AbortSignal }} tools
 */
export async function prepare({ components, observe }, { progress, signal }) {
  await progress.step('packages', async (say) => [null, await ensurePackages(ROOT, { say, signal })]);
  const apps = stack.readDaprYaml(path.join(ROOT, 'dapr.yaml'), { components });
  const get = (label, ensure) =>
    progress.step(label, async (say) => {
      const found = await ensure({ progress: say, signal });
      return [found, `${found.version}, ${found.source}`];
    });
  const dapr = await get('dapr', stack.ensureDapr);
  const backing = await stack.ensureBacking(components, { step: get });
  return { apps, dapr, ...backing, ...(observe && { prometheus: await get('prometheus', stack.ensurePrometheus) }) };
}

/** @param {string} folder @returns {string} relative to where we are when it lies below */
export function shown(folder) {
  const relative = path.relative(process.cwd(), folder);
  return relative && !relative.startsWith('..') ? relative : folder;
}
