const { mkdir, mkdtemp, readFile, rename, rm } = require('node:fs/promises');
const path = require('node:path');
const { cacheFolder, cacheRoot } = require('./cache.cjs');
const { RuntimeUnavailableError } = require('./errors.cjs');
const { fillOnce } = require('./fill-once.cjs');
const { fetchModule } = require('./go-module.cjs');
const { verify, writeManifest } = require('./manifest.cjs');
const pins = require('./pins.cjs');

const MODULE = 'github.com/dapr/dapr';
const SEALED = ['Chart.yaml', 'values.yaml'];

/** @type {typeof import('./index.cjs').ensureDaprChart} */
async function ensureDaprChart({ progress = () => {}, signal } = {}) {
  const folder = cacheFolder(`dapr-chart-${pins.dapr}`);
  return fillOnce(folder, {
    fromCache: () => fromCache(folder),
    fill: () => fill(folder, { progress, signal }),
    progress,
    signal,
  });
}

async function fromCache(folder) {
  const manifest = await verify(folder, SEALED);
  return manifest && { chart: folder, version: pins.dapr, source: manifest.source };
}

async function fill(folder, { progress, signal }) {
  const work = await mkdtemp(path.join(cacheRoot(), '.chart-'));
  try {
    progress(`downloading Dapr ${pins.dapr}'s sources for its chart (20 MB)`);
    const root = path.join(work, 'dapr');
    await fetchModule({ name: MODULE, version: `v${pins.dapr}`, sum: await pinnedSum() }, root, { signal });
    await rm(folder, { recursive: true, force: true });
    await mkdir(path.dirname(folder), { recursive: true });
    await rename(path.join(root, 'charts', 'dapr'), folder);
    await writeManifest(folder, SEALED, { source: 'the Go module proxy' });
  } catch (error) {
    signal?.throwIfAborted();
    throw new RuntimeUnavailableError(
      `Dapr's chart ${pins.dapr}`,
      [`the Go module ${MODULE}: ${error.message}`],
      ['set GOPROXY to a Go module proxy that can be reached'],
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What go.sum of the runtime says: the sidecars and the chart are of one source. */
async function pinnedSum() {
  const text = await readFile(path.join(__dirname, 'dapr', 'go.sum'), 'utf8');
  return text.match(new RegExp(`^${MODULE} v${pins.dapr} (h1:\\S+)$`, 'm'))[1];
}

module.exports = { ensureDaprChart };
