const { ensureDapr } = require('./dapr.cjs');
const { ensureDaprChart } = require('./dapr-chart.cjs');
const errors = require('./errors.cjs');
const { ensureHelm } = require('./helm.cjs');
const { ensureKafka } = require('./kafka.cjs');
const { ensurePostgres } = require('./postgres.cjs');
const { ensurePrometheus } = require('./prometheus.cjs');
const { ensureRedis } = require('./redis.cjs');

module.exports = {
  ensureDapr,
  ensureDaprChart,
  ensureHelm,
  ensureRedis,
  ensureKafka,
  ensurePostgres,
  ensurePrometheus,
  ...errors,
};
