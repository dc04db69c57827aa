const path = require('node:path');
const { ensureBuilt } = require('./built-from-module.cjs');
const { cacheFolder } = require('./cache.cjs');
const pins = require('./pins.cjs');

const [MAJOR, MINOR] = pins.kubernetes.split('.');
/** kubectl and the API server compare versions; everything else would say v0.0.0. */
const STAMP = {
  gitVersion: `v${pins.kubernetes}.${pins.kubernetesPatch}`,
  gitMajor: MAJOR,
  gitMinor: MINOR,
  gitTreeState: 'clean',
  buildDate: '2026-01-01T00:00:00Z',
};

/** @type {import('./go-build.cjs').GoBuild} */
const BUILD = {
  module: path.join(__dirname, 'kubernetes'),
  programs: {
    hyperkube: './hyperkube',
    kubectl: 'k8s.io/kubernetes/cmd/kubectl',
    etcd: 'go.etcd.io/etcd/server/v3',
    coredns: './coredns',
    pause: './pause',
  },
  linker: Object.entries(STAMP)
    .map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`)
    .join(' '),
  what: `Kubernetes ${STAMP.gitVersion}`,
  takes: '6 to 9 minutes on two cores',
};

/** @type {typeof import('./index.cjs').ensureKubernetes} */
async function ensureKubernetes(options) {
  const folder = cacheFolder(`kubernetes-${STAMP.gitVersion.slice(1)}`);
  const source = await ensureBuilt(folder, BUILD, options);
  return { bin: folder, version: STAMP.gitVersion.slice(1), source };
}

module.exports = { ensureKubernetes };
