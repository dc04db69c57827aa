const { mkdir, mkdtemp, rm } = require('node:fs/promises');
const path = require('node:path');
const { cacheRoot, goPlatform } = require('./cache.cjs');
const { fetchModule } = require('./go-module.cjs');

/**
 * Go itself is a module of the Go module proxy (`golang.org/toolchain`): fetched from GOPROXY, checked against the pinned sum
 * of the Go checksum database, and unpacked beside the cache. The caller removes the folder when it has built.
 *
 * @param {{ go: string, goToolchainSums: Record<string, string> }} pins
 * @param {{ signal?: AbortSignal, progress: (text: string) => void }} options
 * @returns {Promise<{ go: string, folder: string }>} the `go` command, and the folder to remove
 * @throws {ChecksumError} when the archive is not the pinned one; a fetch error when no proxy can be reached
 * @see https://go.dev/doc/toolchain
 */
async function fetchGo(pins, { signal, progress }) {
  const { os, arch } = goPlatform();
  await mkdir(cacheRoot(), { recursive: true });
  const folder = await mkdtemp(path.join(cacheRoot(), '.go-'));
  try {
    progress(`downloading Go ${pins.go} (70 MB, removed again after the build)`);
    const root = path.join(folder, 'go');
    const toolchain = {
      name: 'golang.org/toolchain',
      version: `v0.0.1-go${pins.go}.${os}-${arch}`,
      sum: pins.goToolchainSums[`${os}-${arch}`],
    };
    await fetchModule(toolchain, root, { signal });
    return { go: path.join(root, 'bin', 'go'), folder };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

module.exports = { fetchGo };
