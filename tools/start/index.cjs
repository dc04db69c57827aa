// What `npm start` and the tests' own stacks (libs/testing) share. No npm dependency but `yaml`, and that only in readDaprYaml.
const { createApp } = require('./stack/app.cjs');
const { readDaprYaml } = require('./stack/dapr-yaml.cjs');
const { lockDataFolder, prepareDataFolder, resetDataFolder, unlockDataFolder } = require('./stack/data-folder.cjs');
const { StackError, TimeoutError } = require('./stack/errors.cjs');
const { ManagedProcess } = require('./stack/managed-process.cjs');
const { freePorts, isFree } = require('./stack/ports.cjs');
const { createRedis } = require('./stack/redis.cjs');
const { endLeftovers } = require('./stack/run-file.cjs');
const { createScheduler } = require('./stack/scheduler.cjs');
const { ensureSecrets, ensureTokens } = require('./stack/secrets.cjs');
const { createSidecar } = require('./stack/sidecar.cjs');
const { createStack } = require('./stack/stack.cjs');
const { sqliteFile } = require('./stack/backing.cjs');
const { waitFor } = require('./stack/wait.cjs');
const { ensureDapr, ensureRedis } = require('../runtime/index.cjs');

module.exports = {
  createApp,
  createRedis,
  createScheduler,
  createSidecar,
  createStack,
  endLeftovers,
  ensureDapr,
  ensureRedis,
  ensureSecrets,
  ensureTokens,
  freePorts,
  isFree,
  lockDataFolder,
  ManagedProcess,
  prepareDataFolder,
  readDaprYaml,
  resetDataFolder,
  sqliteFile,
  StackError,
  TimeoutError,
  unlockDataFolder,
  waitFor,
};
