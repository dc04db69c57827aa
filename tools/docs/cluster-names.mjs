import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseResources, render } from '../helm/helm.mjs';
import { ROOT } from './pages.mjs';

const { ensureDaprChart } = createRequire(import.meta.url)('../runtime/index.cjs');
const GOLDEN = path.join(ROOT, 'deploy/helm/golden');

/**
 * What one can name on a cluster that Errand is deployed to.
 * @typedef {{
 *   releases: Set<string>, kinds: Map<string, Set<string>>, labels: Set<string>, containers: Set<string>, ports: Map<string, Set<string>>
 * }} Names `kinds`: names by lower-case kind; `ports`: of the services
 */

/** @returns {Promise<Map<string, Names>>} by namespace */
export async function readClusterNames() {
  const monitoring = ofGolden((release) => release === 'monitoring');
  // docs/monitoring.md makes it, for a Grafana that is there already.
  add(monitoring.kinds, 'configmap', 'errand-dashboards');
  return new Map([
    ['errand', ofGolden((release) => release !== 'monitoring')],
    ['monitoring', monitoring],
    ['dapr-system', await ofDapr()],
  ]);
}

function ofGolden(isWanted) {
  const files = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .filter((file) => isWanted(path.basename(file, '.yaml')));
  const texts = files.map((file) => readFileSync(path.join(GOLDEN, file), 'utf8'));
  const names = namesOf(
    files.map((file) => path.basename(file, '.yaml')),
    texts.flatMap(parseResources),
  );
  // No chart makes a Secret; they say which they want.
  const wanted = texts.flatMap((text) => [
    ...text.matchAll(/(?:secretKeyRef: \{ name: |secretName: |token-secret: )([\w-]+)/g),
  ]);
  const read = texts.flatMap((text) => [...text.matchAll(/allowedSecrets: \["([\w-]+)"\]/g)]);
  names.kinds.set('secret', new Set([...wanted, ...read].map(([, name]) => name)));
  return names;
}

async function ofDapr() {
  const { chart } = await ensureDaprChart({ progress: (text) => console.error(`  ${text}`) });
  const values = ['deploy/helm/dapr-values.yaml'];
  const names = namesOf(
    ['dapr', 'dapr-dashboard'],
    parseResources(await render({ name: 'dapr', chart, namespace: 'dapr-system', values })),
  );
  // A chart of its own (deploy/oke/dapr-init.sh --dashboard), which only the network has.
  add(names.kinds, 'service', 'dapr-dashboard');
  names.ports.set('dapr-dashboard', new Set(['8080']));
  return names;
}

function namesOf(releases, resources) {
  const names = {
    releases: new Set(releases),
    kinds: new Map(),
    labels: new Set(),
    containers: new Set(),
    ports: new Map(),
  };
  for (const { kind, metadata, spec } of resources) {
    add(names.kinds, kind.toLowerCase(), metadata.name);
    const template = spec?.template;
    const labels = { ...metadata.labels, ...template?.metadata?.labels };
    for (const [key, value] of Object.entries(labels)) names.labels.add(`${key}=${value}`);
    for (const { name } of template?.spec?.containers ?? []) names.containers.add(name);
    if (template?.metadata?.annotations?.['dapr.io/enabled'] === 'true') names.containers.add('daprd');
    if (kind === 'Service') names.ports.set(metadata.name, new Set((spec.ports ?? []).map(({ port }) => String(port))));
    if (kind === 'StatefulSet') addPods(names.kinds, metadata.name, spec);
  }
  return names;
}

/** The only pods whose names are known beforehand, and their claims. */
function addPods(kinds, name, { replicas = 1, volumeClaimTemplates = [] }) {
  for (let n = 0; n < replicas; n++) {
    add(kinds, 'pod', `${name}-${n}`);
    for (const { metadata } of volumeClaimTemplates)
      add(kinds, 'persistentvolumeclaim', `${metadata.name}-${name}-${n}`);
  }
}

function add(kinds, kind, name) {
  if (!kinds.has(kind)) kinds.set(kind, new Set());
  kinds.get(kind).add(name);
}
