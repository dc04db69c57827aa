const { mkdir, mkdtemp, readdir, rename, rm } = require('node:fs/promises');
const path = require('node:path');
const { cacheRoot } = require('./cache.cjs');
const { writeManifest } = require('./manifest.cjs');
const { onPath, run } = require('./run.cjs');

const hasApt = () => ['apt-get', 'dpkg'].every((name) => onPath(name));

/**
 * Debian's (or Ubuntu's) redis-server and the libraries this machine lacks, downloaded and unpacked into `folder`:
 * nothing is installed, no root is needed. Package lists of our own are fetched when the machine has none.
 *
 * @param {string} folder
 * @param {{ signal?: AbortSignal, progress: (text: string) => void }} options
 */
async function debianRedis(folder, { signal, progress }) {
  await mkdir(cacheRoot(), { recursive: true });
  const work = await mkdtemp(path.join(cacheRoot(), '.apt-'));
  try {
    progress("downloading Debian's redis-server (2 MB)");
    try {
      await download(work, [], signal);
    } catch {
      signal?.throwIfAborted();
      progress('the package lists are missing or old: fetching them first');
      const own = await privateLists(work);
      await run('apt-get', [...UNPRIVILEGED, ...own, 'update'], { signal, timeoutMs: 180_000 });
      await download(work, own, signal);
    }
    await unpack(work, folder, signal);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** apt drops to a user that cannot write our folder, and wants locks that only root may take. */
const UNPRIVILEGED = [
  '-o',
  `APT::Sandbox::User=${process.getuid?.() === 0 ? 'root' : ''}`,
  '-o',
  'Debug::NoLocking=true',
];

async function privateLists(work) {
  const lists = path.join(work, 'lists');
  const cache = path.join(work, 'cache');
  await mkdir(path.join(lists, 'partial'), { recursive: true });
  await mkdir(path.join(cache, 'archives', 'partial'), { recursive: true });
  return ['-o', `Dir::State::lists=${lists}`, '-o', `Dir::Cache=${cache}`];
}

async function download(work, options, signal) {
  const names = await missingPackages(options, signal);
  const args = [...UNPRIVILEGED, ...options, 'download', ...names];
  await run('apt-get', args, { cwd: work, signal, timeoutMs: 180_000 });
}

/** Redis (redis-server is a link to a program of redis-tools), and those of its libraries that are not on this machine. */
async function missingPackages(options, signal) {
  const args = [
    ...UNPRIVILEGED,
    ...options,
    'install',
    '--print-uris',
    '-y',
    '--no-install-recommends',
    'redis-server',
  ];
  const files = (await run('apt-get', args, { signal, timeoutMs: 60_000 })).match(/^'[^']+' (\S+)_/gm) ?? [];
  const names = files.map((line) => line.split(' ')[1].split('_')[0]);
  return [...new Set(['redis-server', 'redis-tools', ...names.filter((name) => name.startsWith('lib'))])];
}

/** The libraries' folders are remembered in the manifest: they are named after the machine. */
async function unpack(work, folder, signal) {
  const root = path.join(work, 'root');
  const archives = (await readdir(work)).filter((name) => name.endsWith('.deb'));
  for (const archive of archives) await run('dpkg', ['-x', path.join(work, archive), root], { signal });
  const libraries = new Set();
  for (const entry of await readdir(root, { recursive: true })) {
    if (/\.so(\.|$)/.test(entry)) libraries.add(path.dirname(entry));
  }
  await rm(folder, { recursive: true, force: true });
  await rename(root, folder);
  await writeManifest(folder, ['usr/bin/redis-check-rdb'], {
    source: "Debian's package",
    inputs: [...libraries].join(':') || 'usr/lib',
  });
}

module.exports = { debianRedis, hasApt };
