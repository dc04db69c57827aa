import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { command, ROOT } from './commands.mjs';
import { tracesIn } from './traces.mjs';

/** Nobody has Jaeger's and Grafana's images without a registry of containers. */
const ELSEWHERE = ['--set', 'jaeger.enabled=false,grafana.enabled=false'];
const PROMETHEUS = '/api/v1/namespaces/monitoring/services/prometheus:9090/proxy/api/v1';

/** Prometheus and the collector of the chart, and what takes the collector's spans; deploy-oke.sh keeps to what is set here. */
export async function installMonitoring() {
  const values = ['--values', 'deploy/helm/monitoring/values-local.yaml', ...ELSEWHERE];
  const chart = ['monitoring', 'deploy/helm/monitoring', '--namespace', 'monitoring', '--create-namespace'];
  // The Roles of Prometheus are in the namespaces that it looks at.
  await command('kubectl', ['create', 'namespace', 'dapr-system']);
  await command('helm', ['install', ...chart, ...values]);
  await applySpanLog();
}

async function applySpanLog() {
  const read = (file) => readFileSync(path.join(ROOT, file), 'utf8');
  const { image } = parse(read('deploy/helm/monitoring/values.yaml')).collector;
  const folder = mkdtempSync(path.join(tmpdir(), 'errand-spans-'));
  try {
    const file = path.join(folder, 'span-log.yaml');
    writeFileSync(file, read('tools/cluster/support/span-log.yaml').replace('IMAGE_OF_THE_COLLECTOR', image));
    await command('kubectl', ['apply', '-f', file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What Prometheus answers. @param {string} path of its API, e.g. `rules` @returns {Promise<any>} */
export const askPrometheus = async (path) =>
  JSON.parse(await command('kubectl', ['get', '--raw', `${PROMETHEUS}/${path}`])).data;

/** @returns {Promise<Map<string, Set<string>>>} trace id -> services with a span in it, of the spans that the collector handed on */
export async function loggedTraces() {
  const text = await command('kubectl', ['logs', '-n', 'monitoring', 'deployment/jaeger', '--tail=-1']);
  return tracesIn(text);
}
