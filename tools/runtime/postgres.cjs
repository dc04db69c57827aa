const { existsSync, readdirSync, realpathSync } = require('node:fs');
const path = require('node:path');
const { cacheRoot } = require('./cache.cjs');
const { hasApt, libraryPath } = require('./debian-package.cjs');
const { RuntimeUnavailableError } = require('./errors.cjs');
const { fromDebian } = require('./from-debian.cjs');
const { readManifest, verify } = require('./manifest.cjs');
const pins = require('./pins.cjs');
const { onPath, run } = require('./run.cjs');
const { closedFolder, serviceUser } = require('./service-user.cjs');
const { atLeast, parseVersion } = require('./versions.cjs');

/** Where packages put what is not on PATH: a folder for each version. */
const PLACES = ['/usr/lib/postgresql', '/usr/local/opt', '/opt/homebrew/opt', '/usr'];
const FOLDER = /^(\d+|pgsql-\d+|postgresql(@\d+)?)$/;

/** Without what only its compiler of queries needs, which is large. */
const DEBIAN = {
  install: 'postgresql',
  size: '20 MB',
  takes: (name) => /^postgresql-\d+$/.test(name) || (name.startsWith('lib') && !/-perl$|^lib(llvm|z3)/.test(name)),
  seals: /\/bin\/(postgres|initdb)$/,
};

/**
 * Finds PostgreSQL's programs, or unpacks Debian's into the cache.
 *
 * @type {typeof import('./index.cjs').ensurePostgres}
 */
async function ensurePostgres({ progress = () => {}, signal } = {}) {
  const user = serviceUser();
  const tried = [];
  for (const bin of installedFolders()) {
    const version = await versionOf(bin, {});
    if (version && atLeast(version, pins.postgres)) return { bin, env: {}, user, version, source: 'installed' };
    tried.push(`${bin} has ${version ?? 'a broken one'}; ${parseInt(pins.postgres)} or newer is needed`);
  }
  if (tried.length === 0) tried.push(`no postgres and initdb on PATH, nor in ${PLACES[0]}`);
  const obstacle = unpackObstacle(user);
  if (obstacle) throw unavailable([...tried, ...obstacle]);

  try {
    return { ...(await fromDebian('postgres-debian', DEBIAN, fromCache, { progress, signal })), user };
  } catch (error) {
    signal?.throwIfAborted();
    tried.push(`Debian's package: ${error.message}`);
  }
  throw unavailable(tried);
}

/** @returns {string[] | null} why there is no unpacking here, null when there is nothing in its way */
function unpackObstacle(user) {
  if (!hasApt()) return [];
  const closed = user && closedFolder(path.join(cacheRoot(), 'programs'));
  if (!closed) return null;
  return [
    `unpacked into ${cacheRoot()} it would run as ${user.name}, since it refuses root, who cannot enter ${closed}`,
  ];
}

/** Folders with both programs: PATH's first, then the newest. Debian's wrappers are links, the programs look for their files beside the real ones. */
function installedFolders() {
  const postgres = onPath('postgres');
  const named = PLACES.flatMap((place) => (existsSync(place) ? readdirSync(place) : []).map((name) => [place, name]))
    .filter(([, name]) => FOLDER.test(name))
    .sort(([, a], [, b]) => Number(/\d+/.exec(b)) - Number(/\d+/.exec(a)))
    .map((parts) => path.join(...parts, 'bin'));
  const folders = [...(postgres ? [path.dirname(realpathSync(postgres))] : []), ...named];
  return [...new Set(folders)].filter((bin) => ['postgres', 'initdb'].every((one) => existsSync(path.join(bin, one))));
}

async function fromCache(folder) {
  const sealed = Object.keys((await readManifest(folder))?.files ?? {});
  const manifest = sealed.length > 0 ? await verify(folder, sealed) : null;
  if (!manifest) return null;
  const bin = path.join(folder, path.dirname(sealed[0]));
  const env = libraryPath(folder, manifest);
  const version = await versionOf(bin, env);
  return version && atLeast(version, pins.postgres) ? { bin, env, version, source: manifest.source } : null;
}

async function versionOf(bin, env) {
  const options = { env: { ...process.env, ...env }, timeoutMs: 10_000 };
  const says = await run(path.join(bin, 'postgres'), ['--version'], options).catch(() => '');
  return parseVersion(says)?.slice(0, 2).join('.') ?? null;
}

function unavailable(tried) {
  const advice = {
    darwin: ['install it with Homebrew: brew install postgresql@17'],
    linux: [
      'install it: sudo apt-get install postgresql (Debian, Ubuntu), sudo dnf install postgresql-server (Fedora), apk add postgresql (Alpine)',
    ],
  }[process.platform] ?? ['install PostgreSQL'];
  const other = 'or start on Redis and SQLite, without --components';
  return new RuntimeUnavailableError('PostgreSQL, the state store of this component set', tried, [...advice, other]);
}

module.exports = { ensurePostgres };
