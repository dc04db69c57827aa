const { ensureDapr } = require('./dapr.cjs');
const errors = require('./errors.cjs');
const { ensureRedis } = require('./redis.cjs');

module.exports = { ensureDapr, ensureRedis, ...errors };
