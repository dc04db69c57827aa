const { mkdir } = require('node:fs/promises');
const { RuntimeUnavailableError } = require('./errors.cjs');
const { fillOnce } = require('./fill-once.cjs');
const { buildFromModule, buildHash } = require('./go-build.cjs');
const { verify, writeManifest } = require('./manifest.cjs');
const pins = require('./pins.cjs');

/**
 * Programs of a pinned Go module: those in the cache folder, if they were built from the module as it is now, else built into it, once.
 *
 * @param {string} folder
 * @param {import('./go-build.cjs').GoBuild} what
 * @param {{ progress?: (text: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<string>} how they came, e.g. `built with go1.26.5`
 * @throws {RuntimeUnavailableError} when they cannot be built: says why and what to install
 */
async function ensureBuilt(folder, what, { progress = () => {}, signal } = {}) {
  const names = Object.keys(what.programs);
  const inputs = await buildHash(what);
  const fromCache = async () => {
    const manifest = await verify(folder, names);
    return manifest?.inputs === inputs ? manifest.source : null;
  };
  const fill = async () => {
    await mkdir(folder, { recursive: true });
    const go = await buildFromModule(folder, what, { pins, progress, signal });
    await writeManifest(folder, names, { source: `built with ${go}`, inputs });
  };
  try {
    return await fillOnce(folder, { fromCache, fill, progress, signal });
  } catch (error) {
    signal?.throwIfAborted();
    const advice = `install Go ${pins.go} or newer (https://go.dev/dl), or set GOPROXY to a Go module proxy that can be reached`;
    throw new RuntimeUnavailableError(what.what, [`the build from source: ${error.message}`], [advice]);
  }
}

module.exports = { ensureBuilt };
