const path = require('node:path');
const { ensureBuilt } = require('./built-from-module.cjs');
const { cacheFolder } = require('./cache.cjs');
const pins = require('./pins.cjs');

const [MAJOR, MINOR] = pins.kubernetes.split('.');
const KUBERNETES = ['pkg/chartutil', 'pkg/lint/rules'].flatMap((where) => [
  `-X helm.sh/helm/v3/${where}.k8sVersionMajor=${MAJOR}`,
  `-X helm.sh/helm/v3/${where}.k8sVersionMinor=${MINOR}`,
]);

/** @type {import('./go-build.cjs').GoBuild} */
const BUILD = {
  module: path.join(__dirname, 'helm'),
  programs: {
    helm: 'helm.sh/helm/v3/cmd/helm',
    'helm-unittest': 'github.com/helm-unittest/helm-unittest/cmd/helm-unittest',
    'kube-strict': './kube-strict',
  },
  linker: [`-X helm.sh/helm/v3/internal/version.version=v${pins.helm}`, ...KUBERNETES].join(' '),
  what: `Helm ${pins.helm}`,
  takes: '4 minutes on two cores',
};

/** @type {typeof import('./index.cjs').ensureHelm} */
async function ensureHelm(options) {
  const folder = cacheFolder(`helm-${pins.helm}`);
  const source = await ensureBuilt(folder, BUILD, options);
  const [helm, unittest, strict] = Object.keys(BUILD.programs).map((name) => path.join(folder, name));
  return { helm, unittest, strict, version: pins.helm, source };
}

module.exports = { ensureHelm };
