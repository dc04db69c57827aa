import { ADDRESS, NODE, PODS, SERVICES } from './addresses.mjs';

/** @typedef {{ name: string, program: string, args: string[] }} Daemon */

/** `{ 'some-flag': 'x' }` as `--some-flag=x`. */
const flags = (settings) => Object.entries(settings).map(([name, value]) => `--${name}=${value}`);
const hyperkube = (name, settings) => ({ name, program: 'hyperkube', args: [name, ...flags(settings)] });

/**
 * What the API server is made of; the rest needs it.
 *
 * @param {string} state @returns {Daemon[]}
 */
export const firstDaemons = (state) => [etcd(state), apiServer(state), containerd(state)];

const containerd = (state) => ({ name: 'containerd', program: 'containerd', args: ['-c', `${state}/containerd.toml`] });

/** Nothing here outlives the machine, so nothing has to reach its disk. */
function etcd(state) {
  const [clients, peers] = ['http://127.0.0.1:2379', 'http://127.0.0.1:2380'];
  const settings = {
    'data-dir': `${state}/etcd`,
    'listen-client-urls': clients,
    'advertise-client-urls': clients,
    'listen-peer-urls': peers,
    'initial-advertise-peer-urls': peers,
    'initial-cluster': `default=${peers}`,
    'unsafe-no-fsync': true,
  };
  return { name: 'etcd', program: 'etcd', args: flags(settings) };
}

function apiServer(state) {
  const pki = `${state}/pki`;
  return hyperkube('kube-apiserver', {
    'etcd-servers': 'http://127.0.0.1:2379',
    'bind-address': ADDRESS,
    'advertise-address': ADDRESS,
    'secure-port': 6443,
    'tls-cert-file': `${pki}/apiserver.crt`,
    'tls-private-key-file': `${pki}/apiserver.key`,
    'client-ca-file': `${pki}/ca.crt`,
    'service-account-issuer': 'https://kubernetes.default.svc.cluster.local',
    'service-account-key-file': `${pki}/accounts.pub`,
    'service-account-signing-key-file': `${pki}/accounts.key`,
    'service-cluster-ip-range': SERVICES,
    'authorization-mode': 'Node,RBAC',
    'enable-admission-plugins': 'NodeRestriction',
    'allow-privileged': true,
    'kubelet-client-certificate': `${pki}/kubelet-client.crt`,
    'kubelet-client-key': `${pki}/kubelet-client.key`,
    'kubelet-preferred-address-types': 'InternalIP',
    'requestheader-client-ca-file': `${pki}/ca.crt`,
    'requestheader-allowed-names': 'front-proxy',
    'requestheader-username-headers': 'X-Remote-User',
    'requestheader-group-headers': 'X-Remote-Group',
    'requestheader-extra-headers-prefix': 'X-Remote-Extra-',
    'proxy-client-cert-file': `${pki}/front.crt`,
    'proxy-client-key-file': `${pki}/front.key`,
  });
}

/** @param {string} state @returns {Daemon[]} what asks the API server */
export const otherDaemons = (state) => [controllerManager(state), scheduler(state), proxy(state), kubelet(state)];

/** The three ways in which a daemon is told who it is. */
const identity = (state, name) => ({
  kubeconfig: `${state}/pki/${name}.kubeconfig`,
  'authentication-kubeconfig': `${state}/pki/${name}.kubeconfig`,
  'authorization-kubeconfig': `${state}/pki/${name}.kubeconfig`,
  'bind-address': '127.0.0.1',
  'leader-elect': false,
});

const controllerManager = (state) =>
  hyperkube('kube-controller-manager', {
    ...identity(state, 'manager'),
    'service-account-private-key-file': `${state}/pki/accounts.key`,
    'root-ca-file': `${state}/pki/ca.crt`,
    'cluster-signing-cert-file': `${state}/pki/ca.crt`,
    'cluster-signing-key-file': `${state}/pki/ca.key`,
    'use-service-account-credentials': true,
    'cluster-cidr': PODS,
    'allocate-node-cidrs': true,
    'service-cluster-ip-range': SERVICES,
  });

const scheduler = (state) => hyperkube('kube-scheduler', identity(state, 'scheduler'));

/** Without those settings it would change the machine's own connection tracking, which it may not. */
const proxy = (state) =>
  hyperkube('kube-proxy', {
    kubeconfig: `${state}/pki/proxy.kubeconfig`,
    'hostname-override': NODE,
    'proxy-mode': 'iptables',
    'cluster-cidr': PODS,
    'conntrack-max-per-core': 0,
    'conntrack-tcp-timeout-established': 0,
    'conntrack-tcp-timeout-close-wait': 0,
    'bind-address': ADDRESS,
  });

const kubelet = (state) =>
  hyperkube('kubelet', {
    config: `${state}/kubelet.json`,
    kubeconfig: `${state}/pki/node.kubeconfig`,
    'hostname-override': NODE,
    'node-ip': ADDRESS,
    'root-dir': `${state}/kubelet`,
    'cert-dir': `${state}/kubelet-pki`,
  });
