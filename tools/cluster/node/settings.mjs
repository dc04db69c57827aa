import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ADDRESS, DNS, PAUSE_IMAGE, PODS } from './addresses.mjs';

/**
 * The settings files of containerd, of the pods' network and of the kubelet.
 *
 * @param {string} state the cluster's folder
 * @param {string} group name of its control group
 */
export async function writeSettings(state, group) {
  await mkdir(path.join(state, 'cni.d'), { recursive: true });
  const write = (name, text) => writeFile(path.join(state, name), text);
  await write('containerd.toml', containerd(state));
  await write('cni.d/10-pods.conflist', JSON.stringify(network(state)));
  await write('kubelet.json', JSON.stringify(kubelet(state, group), null, 2));
  // What a pod with the node's own name service asks: nobody, as nothing is outside.
  await write('resolv-node.conf', 'nameserver 127.0.0.1\n');
}

/** No user may lower its killing score below the machine's own in some containers, so the runtime must not ask for it. */
const containerd = (state) => `version = 2
root = "${state}/containerd/root"
state = "${state}/containerd/state"
[grpc]
  address = "${state}/containerd.sock"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${PAUSE_IMAGE}"
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "${state}/cni.d"
  [plugins."io.containerd.grpc.v1.cri".containerd]
    snapshotter = "overlayfs"
    default_runtime_name = "runc"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
`;

const network = (state) => ({
  cniVersion: '1.0.0',
  name: 'pods',
  plugins: [
    {
      type: 'bridge',
      bridge: 'cni0',
      isGateway: true,
      ipMasq: false,
      hairpinMode: true,
      ipam: {
        type: 'host-local',
        dataDir: `${state}/ipam`,
        ranges: [[{ subnet: PODS }]],
        routes: [{ dst: '0.0.0.0/0' }],
      },
    },
    { type: 'portmap', capabilities: { portMappings: true } },
  ],
});

const kubelet = (state, group) => ({
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  kind: 'KubeletConfiguration',
  authentication: {
    anonymous: { enabled: false },
    webhook: { enabled: true },
    x509: { clientCAFile: `${state}/pki/ca.crt` },
  },
  authorization: { mode: 'Webhook' },
  tlsCertFile: `${state}/pki/node.crt`,
  tlsPrivateKeyFile: `${state}/pki/node.key`,
  address: ADDRESS,
  cgroupDriver: 'cgroupfs',
  failCgroupV1: false,
  cgroupRoot: `/${group}`,
  enforceNodeAllocatable: [],
  clusterDNS: [DNS],
  clusterDomain: 'cluster.local',
  resolvConf: `${state}/resolv-node.conf`,
  containerRuntimeEndpoint: `unix://${state}/containerd.sock`,
  oomScoreAdj: 0,
  failSwapOn: false,
  serializeImagePulls: false,
  imageGCHighThresholdPercent: 100,
  evictionHard: { 'memory.available': '100Mi' },
  nodeStatusUpdateFrequency: '5s',
  syncFrequency: '10s',
});
