const { ensureDapr } = require('./dapr.cjs');
const errors = require('./errors.cjs');
const { ensureKafka } = require('./kafka.cjs');
const { ensurePostgres } = require('./postgres.cjs');
const { ensureRedis } = require('./redis.cjs');

module.exports = { ensureDapr, ensureRedis, ensureKafka, ensurePostgres, ...errors };
