import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/**
 * A Chromium to test the page in: one that is installed (CHROMIUM, PATH), Debian's package as root, or the build that Playwright offers.
 *
 * @param {{ say: (text: string) => void }} options
 * @returns {Promise<string>} its path
 */
export async function ensureChromium({ say }) {
  const found = findChromium(process.env);
  if (found) return found;
  const installed = (await fromDebian(say)) ?? (await fromPlaywright(say));
  if (installed) return installed;
  throw new Error(
    'The tests of the page need a Chromium and there is none. Install it (Debian: apt-get install chromium; ' +
      'macOS: brew install --cask chromium) or name one: CHROMIUM=/path/to/chromium npm test',
  );
}

/** @param {NodeJS.ProcessEnv} env @returns {string | undefined} */
export function findChromium(env) {
  const onPath = (env.PATH ?? '').split(path.delimiter).flatMap((dir) => NAMES.map((name) => path.join(dir, name)));
  return [env.CHROMIUM, ...onPath, ...MAC].find((file) => file && existsSync(file));
}

async function fromDebian(say) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say("installing Debian's chromium");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env }).catch(() => undefined);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, maxBuffer: 1e8 }).catch(
    () => undefined,
  );
  return findChromium(process.env);
}

async function fromPlaywright(say) {
  say('downloading Chromium with Playwright');
  const cli = path.resolve('node_modules/playwright-core/cli.js');
  const { chromium } = await import('playwright-core');
  await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 300_000 }).catch(() => undefined);
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
