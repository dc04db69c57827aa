import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const { run } = createRequire(import.meta.url)('../runtime/run.cjs');

/**
 * Installs the npm packages when there are none, or when package-lock.json is not the one they were installed from.
 *
 * @param {string} root @param {{ say: (text: string) => void, signal: AbortSignal }} options
 * @returns {Promise<string>} what was done
 */
export async function ensurePackages(root, { say, signal }) {
  const lock = path.join(root, 'package-lock.json');
  const sum = createHash('sha256')
    .update(await readFile(lock))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.errand-lock');
  if (await isInstalled(root, { lock, sum, stamp })) return 'up to date';
  say('npm ci: installing, about a minute');
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, signal });
  await writeFile(stamp, sum);
  return 'installed';
}

/** npm's own record of what it installed is as good as our stamp when it is newer than the lock file. */
async function isInstalled(root, { lock, sum, stamp }) {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  if (existsSync(stamp)) return (await readFile(stamp, 'utf8')) === sum;
  if ((await stat(installed)).mtimeMs < (await stat(lock)).mtimeMs) return false;
  await writeFile(stamp, sum);
  return true;
}
