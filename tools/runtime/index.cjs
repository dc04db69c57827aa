const { ensureDapr } = require('./dapr.cjs');
const { ensureDaprChart } = require('./dapr-chart.cjs');
const { ensureDaprPlane } = require('./dapr-plane.cjs');
const errors = require('./errors.cjs');
const { ensureHelm } = require('./helm.cjs');
const { ensureKafka } = require('./kafka.cjs');
const { ensureKubernetes } = require('./kubernetes.cjs');
const { ensureNode24 } = require('./node24.cjs');
const { ensureOtelCollector } = require('./otel-collector.cjs');
const { ensurePostgres } = require('./postgres.cjs');
const { ensurePrometheus } = require('./prometheus.cjs');
const { ensureRedis } = require('./redis.cjs');

module.exports = {
  ensureDapr,
  ensureDaprChart,
  ensureDaprPlane,
  ensureHelm,
  ensureRedis,
  ensureKafka,
  ensureKubernetes,
  ensureNode24,
  ensureOtelCollector,
  ensurePostgres,
  ensurePrometheus,
  ...errors,
};
