const { mkdir } = require('node:fs/promises');
const path = require('node:path');
const { cacheFolder, cacheRoot, goPlatform, platform } = require('./cache.cjs');
const { RuntimeUnavailableError } = require('./errors.cjs');
const { buildFromModule, buildHash } = require('./go-build.cjs');
const { findInstalled } = require('./installed.cjs');
const { withLock } = require('./lock.cjs');
const { verify, writeManifest } = require('./manifest.cjs');
const pins = require('./pins.cjs');
const { downloadRelease } = require('./release.cjs');

const NAMES = ['daprd', 'scheduler'];
const MODULE = path.join(__dirname, 'dapr');

/** @type {import('./go-build.cjs').GoBuild} */
const BUILD = {
  module: MODULE,
  programs: Object.fromEntries(NAMES.map((name) => [name, `./${name}`])),
  flags: ['-tags', 'stablecomponents'],
  linker: `-X github.com/dapr/dapr/pkg/buildinfo.version=${pins.dapr}`,
  what: `${NAMES.join(' and ')} ${pins.dapr}`,
  takes: '5 to 10 minutes on two cores',
};

/**
 * Finds the pinned Dapr programs, or gets them: our cache, the user's own installation, the official release, a build from source.
 *
 * @type {typeof import('./index.cjs').ensureDapr}
 */
async function ensureDapr({ progress = () => {}, signal } = {}) {
  const folder = cacheFolder(`dapr-${pins.dapr}`);
  const cached = await fromCache(folder);
  if (cached) return cached;
  const installed = await findInstalled(pins.dapr);
  if (!('reason' in installed)) return { ...installed, version: pins.dapr, source: 'installed' };
  if (!goPlatform()) throw unavailable([`nothing is published for ${platform()}`]);

  const onWait = (pid) => progress(`another process${pid ? ` (${pid})` : ''} is getting it; waiting`);
  return withLock(
    path.join(cacheRoot(), `.lock-${path.basename(folder)}`),
    () => fill(folder, { installed, progress, signal }),
    {
      onWait,
      signal,
    },
  );
}

/** What we built from another module than the one here is not what is pinned. */
async function fromCache(folder) {
  const manifest = await verify(folder, NAMES);
  if (!manifest || (manifest.inputs && manifest.inputs !== (await buildHash({ module: MODULE })))) return null;
  return {
    daprd: path.join(folder, 'daprd'),
    scheduler: path.join(folder, 'scheduler'),
    version: pins.dapr,
    source: manifest.source,
  };
}

async function fill(folder, { installed, progress, signal }) {
  const meanwhile = await fromCache(folder);
  if (meanwhile) return meanwhile;
  await mkdir(folder, { recursive: true });
  const tried = [installed.reason];
  const releases = process.env.ERRAND_DAPR_RELEASES || pins.releases;
  for (const way of [
    { name: `the release at ${new URL(releases).host}`, get: () => release(folder, releases, { progress, signal }) },
    { name: 'the build from source', get: () => source(folder, { progress, signal }) },
  ]) {
    try {
      await way.get();
      return await fromCache(folder);
    } catch (error) {
      signal?.throwIfAborted();
      tried.push(`${way.name}: ${explain(error)}`);
      progress(`${way.name} failed (${explain(error).split('\n')[0]})`);
    }
  }
  throw unavailable(tried);
}

async function release(folder, releases, { progress, signal }) {
  await downloadRelease(folder, { version: pins.dapr, releases, names: NAMES, progress, signal });
  await writeManifest(folder, NAMES, { source: 'release' });
}

async function source(folder, { progress, signal }) {
  const inputs = await buildHash({ module: MODULE });
  const go = await buildFromModule(folder, BUILD, { pins, progress, signal });
  await writeManifest(folder, NAMES, { source: `built with ${go}`, inputs });
}

/** `fetch failed` says nothing: the cause does. */
function explain(error) {
  const cause = error.cause?.code ?? error.cause?.message;
  return cause ? `${error.message} (${cause})` : error.message;
}

function unavailable(tried) {
  return new RuntimeUnavailableError(`the Dapr runtime ${pins.dapr}`, tried, [
    `install Go ${pins.go} or newer (https://go.dev/dl) and start again: the runtime is then built from source, once`,
    `or install the Dapr CLI and run: dapr init --slim --runtime-version ${pins.dapr}`,
    `or put daprd and scheduler ${pins.dapr} into one folder that is on PATH`,
  ]);
}

module.exports = { ensureDapr };
