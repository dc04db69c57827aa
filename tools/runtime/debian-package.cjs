const { mkdir, mkdtemp, readdir, rename, rm } = require('node:fs/promises');
const path = require('node:path');
const { cacheRoot } = require('./cache.cjs');
const { writeManifest } = require('./manifest.cjs');
const { onPath, run } = require('./run.cjs');

const hasApt = () => ['apt-get', 'dpkg'].every((name) => onPath(name));

/**
 * What to take of a Debian (or Ubuntu) package.
 * @typedef {object} Wanted
 * @property {string} install the package whose dependencies are looked at
 * @property {string} size for the message, e.g. `2 MB`
 * @property {(name: string) => boolean} takes does this dependency that the machine lacks belong to the program?
 * @property {string[]} [always] packages to take even when the machine has them
 * @property {RegExp} seals paths of the files whose sums go into the manifest
 */

/**
 * A Debian package and those of its dependencies that this machine lacks, downloaded and unpacked into `folder`: nothing is installed,
 * no root is needed. Package lists of our own are fetched when the machine has none.
 *
 * @param {string} folder
 * @param {Wanted} wanted
 * @param {{ signal?: AbortSignal, progress: (text: string) => void }} options
 */
async function unpackDebian(folder, wanted, { signal, progress }) {
  await mkdir(cacheRoot(), { recursive: true });
  const work = await mkdtemp(path.join(cacheRoot(), '.apt-'));
  try {
    progress(`downloading Debian's ${wanted.install} (${wanted.size})`);
    try {
      await download(work, wanted, [], signal);
    } catch {
      signal?.throwIfAborted();
      progress('the package lists are missing or old: fetching them first');
      const own = await privateLists(work);
      await run('apt-get', [...UNPRIVILEGED, ...own, 'update'], { signal, timeoutMs: 180_000 });
      await download(work, wanted, own, signal);
    }
    await unpack(work, folder, wanted, signal);
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

async function download(work, wanted, options, signal) {
  const names = await missingPackages(wanted, options, signal);
  const args = [...UNPRIVILEGED, ...options, 'download', ...names];
  await run('apt-get', args, { cwd: work, signal, timeoutMs: 300_000 });
}

async function missingPackages({ install, always = [], takes }, options, signal) {
  const args = [...UNPRIVILEGED, ...options, 'install', '--print-uris', '-y', '--no-install-recommends', install];
  const files = (await run('apt-get', args, { signal, timeoutMs: 60_000 })).match(/^'[^']+' (\S+)_/gm) ?? [];
  const names = files.map((line) => line.split(' ')[1].split('_')[0]);
  return [...new Set([...always, ...names.filter(takes)])];
}

/** The libraries' folders are remembered in the manifest: they are named after the machine. */
async function unpack(work, folder, { install, seals }, signal) {
  const root = path.join(work, 'root');
  const archives = (await readdir(work)).filter((name) => name.endsWith('.deb'));
  for (const archive of archives) await run('dpkg', ['-x', path.join(work, archive), root], { signal });
  const entries = await readdir(root, { recursive: true });
  const libraries = new Set(entries.filter((entry) => /\.so(\.|$)/.test(entry)).map((entry) => path.dirname(entry)));
  const sealed = entries.filter((entry) => seals.test(entry));
  if (sealed.length === 0) throw new RangeError(`there is nothing like ${seals} in the package ${install}`);
  await rm(folder, { recursive: true, force: true });
  await rename(root, folder);
  await writeManifest(folder, sealed, {
    source: "Debian's package",
    inputs: [...libraries].join(':') || 'usr/lib',
  });
}

/** @param {string} folder @param {import('./manifest.cjs').Manifest} manifest @returns {Record<string, string>} what an unpacked program needs in its environment */
const libraryPath = (folder, manifest) => ({
  LD_LIBRARY_PATH: manifest.inputs
    .split(':')
    .map((library) => path.join(folder, library))
    .join(':'),
});

module.exports = { unpackDebian, hasApt, libraryPath };
