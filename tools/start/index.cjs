// What `npm start` and the tests' own stacks (libs/testing) share. No npm dependency but `yaml`, and that only in readDaprYaml.
const { createApp } = require('./stack/app.cjs');
const { readDaprYaml } = require('./stack/dapr-yaml.cjs');
const { lockDataFolder, prepareDataFolder, resetDataFolder, unlockDataFolder } = require('./stack/data-folder.cjs');
const { StackError, TimeoutError } = require('./stack/errors.cjs');
const { createKafka } = require('./stack/kafka.cjs');
const { createMailbox } = require('./stack/mailbox.cjs');
const { ManagedProcess } = require('./stack/managed-process.cjs');
const { forgetSidecars } = require('./stack/names-file.cjs');
const { freePorts, isFree } = require('./stack/ports.cjs');
const { createPostgres } = require('./stack/postgres.cjs');
const { createPrometheus } = require('./stack/prometheus.cjs');
const { createRedis } = require('./stack/redis.cjs');
const { endLeftovers } = require('./stack/run-file.cjs');
const { createScheduler } = require('./stack/scheduler.cjs');
const { ensureSecrets, ensureTokens } = require('./stack/secrets.cjs');
const { createSidecar } = require('./stack/sidecar.cjs');
const { createStack } = require('./stack/stack.cjs');
const { createBacking, ensureBacking, readStack, sqliteFile } = require('./stack/backing.cjs');
const { waitFor } = require('./stack/wait.cjs');
const { ensureDapr, ensureKafka, ensurePostgres, ensurePrometheus, ensureRedis } = require('../runtime/index.cjs');

module.exports = {
  createApp,
  createBacking,
  createKafka,
  createMailbox,
  createPostgres,
  createPrometheus,
  createRedis,
  createScheduler,
  createSidecar,
  createStack,
  endLeftovers,
  ensureBacking,
  ensureDapr,
  ensureKafka,
  ensurePostgres,
  ensurePrometheus,
  ensureRedis,
  ensureSecrets,
  ensureTokens,
  freePorts,
  isFree,
  forgetSidecars,
  lockDataFolder,
  ManagedProcess,
  prepareDataFolder,
  readDaprYaml,
  readStack,
  resetDataFolder,
  sqliteFile,
  StackError,
  TimeoutError,
  unlockDataFolder,
  waitFor,
};
