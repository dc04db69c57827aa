const { mkdir } = require('node:fs/promises');
const path = require('node:path');
const { cacheFolder } = require('./cache.cjs');
const { RuntimeUnavailableError } = require('./errors.cjs');
const { fillOnce } = require('./fill-once.cjs');
const { buildFromModule, moduleHash } = require('./go-build.cjs');
const { verify, writeManifest } = require('./manifest.cjs');
const pins = require('./pins.cjs');

const NAMES = ['promtool', 'prometheus'];

/** @type {import('./go-build.cjs').GoBuild} */
const BUILD = {
  module: path.join(__dirname, 'prometheus'),
  programs: Object.fromEntries(NAMES.map((name) => [name, `github.com/prometheus/prometheus/cmd/${name}`])),
  // Targets come from a file here; the clouds' own ways to find them are half of the build.
  flags: ['-tags', 'remove_all_sd,netgo'],
  linker: `-X github.com/prometheus/common/version.Version=${pins.prometheus}`,
  what: `Prometheus ${pins.prometheus}`,
  takes: '4 to 7 minutes on two cores',
};

/** @type {typeof import('./index.cjs').ensurePrometheus} */
async function ensurePrometheus({ progress = () => {}, signal } = {}) {
  const folder = cacheFolder(`prometheus-${pins.prometheus}`);
  return fillOnce(folder, {
    fromCache: () => fromCache(folder),
    fill: () => fill(folder, { progress, signal }),
    progress,
    signal,
  });
}

async function fromCache(folder) {
  const manifest = await verify(folder, NAMES);
  if (manifest?.inputs !== (await moduleHash(BUILD.module))) return null;
  const [promtool, prometheus] = NAMES.map((name) => path.join(folder, name));
  return { promtool, prometheus, version: pins.prometheus, source: manifest.source };
}

async function fill(folder, { progress, signal }) {
  await mkdir(folder, { recursive: true });
  const inputs = await moduleHash(BUILD.module);
  try {
    const go = await buildFromModule(folder, BUILD, { pins, progress, signal });
    await writeManifest(folder, NAMES, { source: `built with ${go}`, inputs });
  } catch (error) {
    signal?.throwIfAborted();
    throw new RuntimeUnavailableError(
      `Prometheus ${pins.prometheus}`,
      [`the build from source: ${error.message}`],
      [`install Go ${pins.go} or newer (https://go.dev/dl), or set GOPROXY to a Go module proxy that can be reached`],
    );
  }
}

module.exports = { ensurePrometheus };
