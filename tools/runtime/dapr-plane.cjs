const path = require('node:path');
const { ensureBuilt } = require('./built-from-module.cjs');
const { cacheFolder } = require('./cache.cjs');
const pins = require('./pins.cjs');

const NAMES = ['operator', 'sentry', 'injector'];

/** @type {import('./go-build.cjs').GoBuild} */
const BUILD = {
  module: path.join(__dirname, 'dapr-plane'),
  programs: Object.fromEntries(NAMES.map((name) => [name, `github.com/dapr/dapr/cmd/${name}`])),
  linker: `-X github.com/dapr/dapr/pkg/buildinfo.version=${pins.dapr}`,
  what: `Dapr's control plane ${pins.dapr}`,
  takes: '2 to 4 minutes on two cores',
};

/** @type {typeof import('./index.cjs').ensureDaprPlane} */
async function ensureDaprPlane(options) {
  const folder = cacheFolder(`dapr-plane-${pins.dapr}`);
  const source = await ensureBuilt(folder, BUILD, options);
  return { bin: folder, version: pins.dapr, source };
}

module.exports = { ensureDaprPlane };
