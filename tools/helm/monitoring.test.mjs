// The chart `monitoring`: what it brings is what deploy/monitoring holds, its parts find each other, and Prometheus finds our pods.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { parse, stringify } from 'yaml';
import { renderAll } from './budget.mjs';
import { ROOT } from './helm.mjs';
import { APPS } from './releases.mjs';

const require = createRequire(import.meta.url);
const { ensureOtelCollector, ensurePrometheus } = require('../runtime/index.cjs');
const pins = require('../runtime/pins.cjs');
const { run } = require('../runtime/run.cjs');

const folder = mkdtempSync(path.join(tmpdir(), 'errand-monitoring-'));
after(() => rmSync(folder, { recursive: true }));

let all;
before(async () => (all = await renderAll()));
const find = (kind, name) => all.get('monitoring').find((one) => one.kind === kind && one.metadata.name === name);
const settings = (name, file) => parse(find('ConfigMap', name).data[file]);
const containerOf = (one) => one.spec.template.spec.containers[0];
const ours = (file) => readFileSync(path.join(ROOT, 'deploy/monitoring', file), 'utf8');

test('alerts and dashboards are those of deploy/monitoring', () => {
  assert.equal(find('ConfigMap', 'prometheus').data['alerts.yaml'], ours('alerts.yaml'));
  const names = readdirSync(path.join(ROOT, 'deploy/monitoring/dashboards'));
  const wanted = Object.fromEntries(names.map((name) => [name, ours(`dashboards/${name}`)]));
  assert.deepEqual(find('ConfigMap', 'grafana-dashboards').data, wanted);
});

test('Prometheus is the version whose promtool tests the alerts', () => {
  assert.match(containerOf(find('StatefulSet', 'prometheus')).image, new RegExp(`:v${pins.prometheus}$`));
});

test('the collector is the version that is run in the tests, and takes its configuration', async () => {
  assert.match(containerOf(find('Deployment', 'otel-collector')).image, new RegExp(`:${pins.otelCollector}$`));
  const { program } = await ensureOtelCollector({ progress: (text) => console.error(`  ${text}`) });
  const file = path.join(folder, 'otel-collector.yaml');
  writeFileSync(file, find('ConfigMap', 'otel-collector').data['otel-collector.yaml']);
  await run(program, ['validate', `--config=${file}`]);
});

test('each part listens where the others look for it', () => {
  const addressOf = (name, port) => `${name}:${find('Service', name).spec.ports.find((one) => one.name === port).port}`;
  const collector = settings('otel-collector', 'otel-collector.yaml');
  assert.equal(collector.exporters.otlp_grpc.endpoint, addressOf('jaeger', 'grpc'));
  assert.equal(settings('grafana', 'datasources.yaml').datasources[0].url, `http://${addressOf('prometheus', 'http')}`);
  const jaeger = settings('jaeger', 'jaeger.yaml');
  for (const [name, protocols] of [
    ['otel-collector', collector.receivers.otlp.protocols],
    ['jaeger', jaeger.receivers.otlp.protocols],
  ])
    for (const [protocol, { endpoint }] of Object.entries(protocols))
      assert.equal(endpoint.replace('0.0.0.0', name), addressOf(name, protocol));
});

test('Prometheus takes its configuration (promtool check config)', async () => {
  const { promtool } = await ensurePrometheus();
  await run(promtool, ['check', 'config', writeConfig((config) => config)]);
});

test('Prometheus finds every app, every sidecar and all of Dapr, under the names that alerts and dashboards have', async () => {
  const { promtool } = await ensurePrometheus();
  const file = writeConfig((config) => {
    delete config.scrape_configs[0].kubernetes_sd_configs;
    config.scrape_configs[0].static_configs = everyPort().map(targetOf);
    return config;
  });
  const found = JSON.parse(await run(promtool, ['check', 'service-discovery', file, 'dapr']))
    .map(({ labels: { job, instance } }) => (job ? `${job} ${instance}` : ''))
    .filter(Boolean);
  const dapr = ['operator', 'scheduler-server', 'sentry', 'sidecar-injector'].map((name) => `dapr dapr-${name}`);
  const wanted = [...APPS.flatMap((app) => [`errand ${app}`, `dapr ${app}`]), ...dapr];
  assert.deepEqual(found.sort(), wanted.sort());
});

/** @returns {string} a file with the configuration, changed */
function writeConfig(change) {
  const config = settings('prometheus', 'prometheus.yaml');
  assert.deepEqual(config.rule_files, ['/etc/prometheus/alerts.yaml']);
  const rules = path.join(folder, 'alerts.yaml');
  writeFileSync(rules, ours('alerts.yaml'));
  const file = path.join(folder, 'prometheus.yaml');
  writeFileSync(file, stringify(change({ ...config, rule_files: [rules] })));
  return file;
}

/** The ports of every pod that the deployment makes, and of the sidecar that Dapr's injector adds. */
function everyPort() {
  const resources = [...APPS, 'dapr', 'backing'].flatMap((release) => all.get(release));
  return resources
    .filter(({ spec }) => spec?.template?.spec?.containers)
    .flatMap(({ metadata, spec }) => {
      const injected = spec.template.metadata.annotations?.['dapr.io/enabled'] === 'true';
      const names = spec.template.spec.containers.flatMap(({ ports = [] }) => ports.map(({ name }) => name ?? ''));
      const sidecar = injected ? ['dapr-http', 'dapr-grpc', 'dapr-internal', 'dapr-metrics'] : [];
      return [...names, ...sidecar].map((port) => ({ namespace: metadata.namespace, pod: metadata.name, port }));
    });
}

/** As Prometheus would learn of it from Kubernetes, less what the rules do not read. */
const targetOf = ({ namespace, pod, port }) => ({
  targets: [`${pod}-${port || 'unnamed'}:80`],
  labels: {
    __meta_kubernetes_namespace: namespace,
    __meta_kubernetes_pod_name: pod,
    __meta_kubernetes_pod_phase: 'Running',
    __meta_kubernetes_pod_container_port_name: port,
  },
});
