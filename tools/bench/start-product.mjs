import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { freePorts } = createRequire(import.meta.url)('../start/index.cjs');
const START = fileURLToPath(new URL('../start/start.mjs', import.meta.url));

/**
 * Runs `npm start` on a data folder until it has printed the URL, and stops it.
 *
 * @param {string} dataDir @param {Record<string, string>} [env] beside this process's own
 * @returns {Promise<number>} seconds from the command to the URL
 */
export async function startProduct(dataDir, env = {}) {
  const [port] = await freePorts(1);
  const from = performance.now();
  const child = spawn(process.execPath, [START, '--no-open', '--port', String(port), '--data', dataDir], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const ready = new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('Ready: ')) resolve((performance.now() - from) / 1000);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
  const seconds = await ready;
  child.kill('SIGTERM');
  await once(child, 'exit');
  return seconds;
}
