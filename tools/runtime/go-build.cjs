const { createHash } = require('node:crypto');
const { readdir, readFile, rename, rm } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { fetchGo } = require('./go-toolchain.cjs');
const { onPath, run } = require('./run.cjs');
const { atLeast } = require('./versions.cjs');

/**
 * What to build of a Go module of ours.
 * @typedef {object} GoBuild
 * @property {string} module its folder
 * @property {Record<string, string>} programs name -> package
 * @property {string[]} [flags] further ones of `go build`
 * @property {string} linker what the linker sets, e.g. the version
 * @property {string} what for the message, e.g. `daprd and scheduler 1.18.2`
 * @property {string} takes for the message, e.g. `5 to 10 minutes on two cores`
 */

/** @param {GoBuild} what @returns {Promise<string>} changes whenever the Go module does, or how it is built: what was built otherwise must be built again */
async function buildHash({ module, flags = [] }) {
  const hash = createHash('sha256').update(flags.join(' '));
  const files = await readdir(module, { recursive: true, withFileTypes: true });
  const names = files
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  for (const file of names.sort()) hash.update(path.relative(module, file)).update(await readFile(file));
  return hash.digest('hex');
}

/**
 * Builds the programs from a pinned Go module, with Go from PATH or, without one, with the toolchain from the module proxy.
 *
 * @param {string} folder where the programs go
 * @param {GoBuild} what
 * @param {{ pins: typeof import('./pins.cjs'), signal?: AbortSignal, progress: (text: string) => void }} options
 * @returns {Promise<string>} the Go that built them, e.g. `go1.26.5`
 */
async function buildFromModule(folder, what, { pins, signal, progress }) {
  const own = await usableGo(pins.go);
  const fetched = own ? null : await fetchGo(pins, { signal, progress });
  const go = own?.go ?? fetched.go;
  const options = {
    cwd: what.module,
    env: goEnvironment({ toolchain: own?.toolchain ?? 'local', temporary: fetched?.folder }),
    signal,
  };
  try {
    const version = /go[\d.]+/.exec(await run(go, ['version'], options))?.[0] ?? 'go';
    progress(`building ${what.what} from source with ${version}: ${what.takes}, once`);
    for (const name of Object.keys(what.programs)) await build(go, name, folder, what, options);
    return version;
  } finally {
    if (fetched) await removeGo(go, fetched.folder, what.module);
  }
}

async function build(go, name, folder, { programs, flags = [], linker }, options) {
  const unfinished = path.join(folder, `.${name}.${process.pid}`);
  const how = ['-buildvcs=false', '-trimpath', ...flags, '-ldflags', `-s -w ${linker}`];
  try {
    await run(go, ['build', ...how, '-o', unfinished, programs[name]], options);
    await rename(unfinished, path.join(folder, name));
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Go on PATH, if it can build this module. From 1.21 on Go fetches a newer toolchain by itself; an older one is no use.
 * @returns {Promise<{ go: string, toolchain: string } | null>}
 */
async function usableGo(least) {
  const go = onPath('go');
  if (!go) return null;
  const env = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '' };
  const says = await run(go, ['version'], { cwd: tmpdir(), env, timeoutMs: 20_000 }).catch(() => '');
  if (!atLeast(says, '1.21.0')) return null;
  return { go, toolchain: atLeast(says, least) ? 'local' : 'auto' };
}

/** The user's proxy settings stay; everything that could change what is built is ours. */
function goEnvironment({ toolchain, temporary }) {
  return {
    ...process.env,
    CGO_ENABLED: '0',
    GOFLAGS: '-mod=readonly',
    GOWORK: 'off',
    GOOS: '',
    GOARCH: '',
    GOTOOLCHAIN: toolchain,
    ...(temporary
      ? { GOPATH: path.join(temporary, 'path'), GOCACHE: path.join(temporary, 'cache'), GOMODCACHE: '' }
      : {}),
  };
}

/** Go's module cache is read-only, so that `rm` alone cannot remove it. */
async function removeGo(go, folder, module) {
  const env = goEnvironment({ toolchain: 'local', temporary: folder });
  await run(go, ['clean', '-modcache'], { cwd: module, env }).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
}

module.exports = { buildFromModule, buildHash };
