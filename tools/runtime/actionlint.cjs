const { mkdir } = require('node:fs/promises');
const path = require('node:path');
const { cacheFolder } = require('./cache.cjs');
const { RuntimeUnavailableError } = require('./errors.cjs');
const { fillOnce } = require('./fill-once.cjs');
const { buildFromModule, moduleHash } = require('./go-build.cjs');
const { verify, writeManifest } = require('./manifest.cjs');
const pins = require('./pins.cjs');

const NAME = 'actionlint';

/** @type {import('./go-build.cjs').GoBuild} */
const BUILD = {
  module: path.join(__dirname, NAME),
  programs: { [NAME]: 'github.com/rhysd/actionlint/cmd/actionlint' },
  linker: `-X github.com/rhysd/actionlint.version=${pins.actionlint}`,
  what: `actionlint ${pins.actionlint}`,
  takes: 'half a minute',
};

/**
 * actionlint of the pinned version: `~/.cache/errand`, else built from the Go module in `tools/runtime/actionlint`, once.
 *
 * @param {{ progress?: (text: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<string>} its path
 * @throws {RuntimeUnavailableError} when it cannot be built: says why and what to install
 */
async function ensureActionlint({ progress = () => {}, signal } = {}) {
  const folder = cacheFolder(`${NAME}-${pins.actionlint}`);
  const inputs = await moduleHash(BUILD.module);
  const fromCache = async () => ((await verify(folder, [NAME]))?.inputs === inputs ? path.join(folder, NAME) : null);
  const fill = async () => {
    await mkdir(folder, { recursive: true });
    const go = await buildFromModule(folder, BUILD, { pins, progress, signal });
    await writeManifest(folder, [NAME], { source: `built with ${go}`, inputs });
  };
  try {
    return await fillOnce(folder, { fromCache, fill, progress, signal });
  } catch (error) {
    signal?.throwIfAborted();
    const advice = `install Go ${pins.go} or newer (https://go.dev/dl), or set GOPROXY to a Go module proxy that can be reached`;
    throw new RuntimeUnavailableError(BUILD.what, [`the build from source: ${error.message}`], [advice]);
  }
}

module.exports = { ensureActionlint };
