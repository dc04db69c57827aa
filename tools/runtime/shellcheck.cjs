const path = require('node:path');
const { hasApt, libraryPath } = require('./debian-package.cjs');
const { RuntimeUnavailableError } = require('./errors.cjs');
const { fromDebian } = require('./from-debian.cjs');
const { verify } = require('./manifest.cjs');
const pins = require('./pins.cjs');
const { onPath, run } = require('./run.cjs');
const { atLeast } = require('./versions.cjs');

const PROGRAM = 'usr/bin/shellcheck';

const DEBIAN = {
  install: 'shellcheck',
  size: '3 MB',
  always: ['shellcheck'],
  takes: (name) => name.startsWith('lib'),
  seals: /^usr\/bin\/shellcheck$/,
};

/**
 * shellcheck: the one on PATH, else Debian's, unpacked into the cache.
 *
 * @param {{ progress?: (text: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<{ shellcheck: string, env: Record<string, string> }>}
 * @throws {RuntimeUnavailableError} when there is none and no apt to get it with
 */
async function ensureShellcheck({ progress = () => {}, signal } = {}) {
  const installed = onPath('shellcheck');
  if (installed && (await isNewEnough(installed, {}))) return { shellcheck: installed, env: {} };
  const tried = [installed ? `${installed} is older than ${pins.shellcheck}` : 'no shellcheck on PATH'];
  try {
    if (hasApt()) return await fromDebian('shellcheck-debian', DEBIAN, fromCache, { progress, signal });
  } catch (error) {
    signal?.throwIfAborted();
    tried.push(`Debian's package: ${error.message}`);
  }
  throw new RuntimeUnavailableError('shellcheck', tried, [
    'install it: https://www.shellcheck.net (brew install shellcheck)',
  ]);
}

async function fromCache(folder) {
  const manifest = await verify(folder, [PROGRAM]);
  if (!manifest) return null;
  const shellcheck = path.join(folder, PROGRAM);
  const env = libraryPath(folder, manifest);
  return (await isNewEnough(shellcheck, env)) ? { shellcheck, env } : null;
}

async function isNewEnough(shellcheck, env) {
  const options = { env: { ...process.env, ...env }, timeoutMs: 10_000 };
  return atLeast(await run(shellcheck, ['--version'], options).catch(() => ''), pins.shellcheck);
}

module.exports = { ensureShellcheck };
