import { bytes, milliCores } from './quantities.mjs';

/**
 * Pods alike, and what each asks for.
 * @typedef {{ name: string, count: number, cpu: number, memory: number, perNode?: boolean, storage?: number }} Pods
 */

const SIDECAR = 'dapr.io/sidecar';
const ASKED = ['cpu', 'memory'];

/**
 * The pods that resources would make.
 *
 * @param {object[]} resources as rendered
 * @param {{ replicas?: 'least' | 'most' }} [options] how many where an autoscaler decides
 * @returns {Pods[]}
 * @throws {RangeError} naming a container that asks for nothing: the scheduler would not know what it takes
 */
export function podsOf(resources, { replicas = 'least' } = {}) {
  const scalers = new Map(
    resources
      .filter(({ kind }) => kind === 'HorizontalPodAutoscaler')
      .map(({ spec }) => [spec.scaleTargetRef.name, replicas === 'least' ? spec.minReplicas : spec.maxReplicas]),
  );
  return resources
    .filter(({ spec }) => spec?.template?.spec?.containers)
    .map((resource) => ({
      name: resource.metadata.name,
      count: scalers.get(resource.metadata.name) ?? resource.spec.replicas ?? 1,
      ...requestsOf(resource),
      ...(resource.kind === 'DaemonSet' && { perNode: true }),
      ...storageOf(resource),
    }));
}

function requestsOf({ kind, metadata, spec }) {
  const { template } = spec;
  const containers = template.spec.containers.map(({ name, resources }) => [name, resources?.requests]);
  const notes = template.metadata?.annotations ?? {};
  if (notes['dapr.io/enabled'] === 'true')
    containers.push(['daprd', Object.fromEntries(ASKED.map((what) => [what, notes[`${SIDECAR}-${what}-request`]]))]);
  for (const [container, requests] of containers) {
    const missing = ASKED.find((what) => requests?.[what] === undefined);
    if (missing) throw new RangeError(`${kind} ${metadata.name}: the container ${container} asks for no ${missing}`);
  }
  const sum = (read, what) => containers.reduce((total, [, requests]) => total + read(requests[what]), 0);
  return { cpu: sum(milliCores, 'cpu'), memory: sum(bytes, 'memory') };
}

/** Of one pod: what its claims ask for. */
function storageOf({ spec }) {
  const claims = spec.volumeClaimTemplates ?? [];
  const sum = claims.reduce((total, claim) => total + bytes(claim.spec.resources.requests.storage), 0);
  return sum > 0 ? { storage: sum } : {};
}
