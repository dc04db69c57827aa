const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { ManagedProcess } = require('./managed-process.cjs');
const { freePorts } = require('./ports.cjs');
const { httpStatus } = require('./wait.cjs');

const MONITORING = path.resolve(__dirname, '../../../deploy/monitoring');

/** Names of Prometheus's jobs, as alerts and dashboards have them. */
const JOBS = { app: 'errand', sidecar: 'dapr', scheduler: 'dapr' };

/**
 * What Prometheus looks at: every process that shows metrics, under its own name, with the alerts of deploy/monitoring.
 *
 * @param {{ name: string, kind: string, metricsPort?: number }[]} processes
 * @returns {string} prometheus.yml, as JSON, which YAML includes
 */
function prometheusConfig(processes) {
  const shown = processes.filter(({ metricsPort }) => metricsPort !== undefined);
  const jobs = [...new Set(shown.map(({ kind }) => JOBS[kind]))];
  const targetsOf = (job) => shown.filter(({ kind }) => JOBS[kind] === job).map(targetOf);
  const config = {
    global: { scrape_interval: '5s', evaluation_interval: '5s' },
    rule_files: [path.join(MONITORING, 'alerts.yaml')],
    scrape_configs: jobs.map((job) => ({ job_name: job, static_configs: targetsOf(job) })),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

const targetOf = ({ name, metricsPort }) => ({ targets: [`127.0.0.1:${metricsPort}`], labels: { instance: name } });

/** @type {typeof import('../index.cjs').createPrometheus} */
async function createPrometheus({ dataDir, runtime, processes }) {
  const [port] = await freePorts(1);
  const folder = path.join(dataDir, 'prometheus');
  mkdirSync(folder, { recursive: true });
  const config = path.join(folder, 'prometheus.yml');
  writeFileSync(config, prometheusConfig(processes));
  return new ManagedProcess({
    name: 'prometheus',
    kind: 'observer',
    port,
    command: runtime.prometheus,
    args: [
      `--config.file=${config}`,
      `--storage.tsdb.path=${path.join(folder, 'data')}`,
      '--storage.tsdb.retention.time=1d',
      `--web.listen-address=127.0.0.1:${port}`,
      `--web.console.templates=${path.join(MONITORING, 'consoles')}`,
      '--log.format=json',
    ],
    cwd: folder,
    env: process.env,
    log: path.join(dataDir, 'logs', 'prometheus.jsonl'),
    ready: async () => (await httpStatus(port, '/-/ready')) === 200,
  });
}

module.exports = { createPrometheus, prometheusConfig };
