const { mkdir } = require('node:fs/promises');
const path = require('node:path');
const { cacheFolder } = require('./cache.cjs');
const { RuntimeUnavailableError } = require('./errors.cjs');
const { fillOnce } = require('./fill-once.cjs');
const { buildFromModule, moduleHash } = require('./go-build.cjs');
const { verify, writeManifest } = require('./manifest.cjs');
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
const NAMES = Object.keys(BUILD.programs);

/** @type {typeof import('./index.cjs').ensureHelm} */
async function ensureHelm({ progress = () => {}, signal } = {}) {
  const folder = cacheFolder(`helm-${pins.helm}`);
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
  const [helm, unittest, strict] = NAMES.map((name) => path.join(folder, name));
  return { helm, unittest, strict, version: pins.helm, source: manifest.source };
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
      `Helm ${pins.helm}`,
      [`the build from source: ${error.message}`],
      [`install Go ${pins.go} or newer (https://go.dev/dl), or set GOPROXY to a Go module proxy that can be reached`],
    );
  }
}

module.exports = { ensureHelm };
