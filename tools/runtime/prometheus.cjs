const path = require('node:path');
const { ensureBuilt } = require('./built-from-module.cjs');
const { cacheFolder } = require('./cache.cjs');
const pins = require('./pins.cjs');

const NAMES = ['promtool', 'prometheus'];

/** @type {import('./go-build.cjs').GoBuild} */
const BUILD = {
  module: path.join(__dirname, 'prometheus'),
  programs: Object.fromEntries(NAMES.map((name) => [name, `github.com/prometheus/prometheus/cmd/${name}`])),
  // Targets come from a file here, and from Kubernetes in the cluster of the tests; the clouds' own ways to find them are half of the build.
  flags: ['-tags', 'remove_all_sd,enable_kubernetes_sd,netgo'],
  linker: `-X github.com/prometheus/common/version.Version=${pins.prometheus}`,
  what: `Prometheus ${pins.prometheus}`,
  takes: '4 to 7 minutes on two cores',
};

/** @type {typeof import('./index.cjs').ensurePrometheus} */
async function ensurePrometheus(options) {
  const folder = cacheFolder(`prometheus-${pins.prometheus}`);
  const source = await ensureBuilt(folder, BUILD, options);
  const [promtool, prometheus] = NAMES.map((name) => path.join(folder, name));
  return { promtool, prometheus, version: pins.prometheus, source };
}

module.exports = { ensurePrometheus };
