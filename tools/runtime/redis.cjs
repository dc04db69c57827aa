const path = require('node:path');
const { hasApt, libraryPath } = require('./debian-package.cjs');
const { RuntimeUnavailableError } = require('./errors.cjs');
const { fromDebian } = require('./from-debian.cjs');
const { verify } = require('./manifest.cjs');
const pins = require('./pins.cjs');
const { onPath, run } = require('./run.cjs');
const { atLeast } = require('./versions.cjs');

/** redis-server is a link to a program of redis-tools. */
const DEBIAN = {
  install: 'redis-server',
  size: '2 MB',
  always: ['redis-server', 'redis-tools'],
  takes: (name) => name.startsWith('lib'),
  seals: /^usr\/bin\/redis-check-rdb$/,
};

/**
 * Finds a Redis server (or Valkey, its fork with the same protocol), or unpacks Debian's into the cache.
 *
 * @type {typeof import('./index.cjs').ensureRedis}
 */
async function ensureRedis({ progress = () => {}, signal } = {}) {
  const tried = [];
  for (const name of ['redis-server', 'valkey-server']) {
    const server = onPath(name);
    if (!server) continue;
    const version = await versionOf(server, {});
    if (version && atLeast(version, pins.redis)) return { server, env: {}, version, source: 'installed' };
    tried.push(`${server} is ${version ?? 'broken'}; ${pins.redis} or newer is needed`);
  }
  if (tried.length === 0) tried.push('no redis-server on PATH');
  if (!hasApt()) throw unavailable(tried);

  try {
    return await fromDebian('redis-debian', DEBIAN, fromCache, { progress, signal });
  } catch (error) {
    signal?.throwIfAborted();
    tried.push(`Debian's package: ${error.message}`);
  }
  throw unavailable(tried);
}

async function fromCache(folder) {
  const manifest = await verify(folder, ['usr/bin/redis-check-rdb']);
  if (!manifest) return null;
  const server = path.join(folder, 'usr', 'bin', 'redis-server');
  const env = libraryPath(folder, manifest);
  const version = await versionOf(server, env);
  return version && atLeast(version, pins.redis) ? { server, env, version, source: manifest.source } : null;
}

async function versionOf(server, env) {
  const says = await run(server, ['--version'], { env: { ...process.env, ...env }, timeoutMs: 10_000 }).catch(() => '');
  return /v=([\d.]+)/.exec(says)?.[1] ?? null;
}

function unavailable(tried) {
  const advice = {
    darwin: ['install it with Homebrew: brew install redis'],
    win32: ['Errand runs on Windows through WSL2: open a WSL2 shell and start there'],
    linux: [
      'install it: sudo apt-get install redis-server (Debian, Ubuntu), sudo dnf install valkey (Fedora), apk add redis (Alpine)',
    ],
  }[process.platform];
  return new RuntimeUnavailableError(
    'a Redis server, the local message broker',
    tried,
    advice ?? ['install redis-server'],
  );
}

module.exports = { ensureRedis };
