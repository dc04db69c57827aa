const path = require('node:path');
const { StackError } = require('./errors.cjs');
const { createRedis } = require('./redis.cjs');

/**
 * What a component set needs beside the scheduler: processes to run, and the variables its `envRef`s name.
 * A new set is a folder under deploy/dapr/components and an entry here.
 * @type {Record<string, (options: { dataDir: string, redis?: import('../../runtime/index.cjs').RedisRuntime }) =>
 *   Promise<{ processes: import('../index.cjs').ManagedProcess[], env: Record<string, string> }>>}
 */
const SETS = {
  async local({ dataDir, redis }) {
    if (!redis) throw new StackError('the component set "local" needs Redis');
    const broker = await createRedis({ dataDir, runtime: redis });
    return {
      processes: [broker],
      env: { ERRAND_REDIS: broker.address, ERRAND_STATE: sqliteFile(path.join(dataDir, 'state')) },
    };
  },
};

/** @param {string} name @param {Parameters<typeof SETS['local']>[0]} options */
function backingOf(name, options) {
  const set = SETS[name];
  if (!set)
    throw new StackError(
      `--components ${name}: npm start does not know what to start for it. It knows: ${Object.keys(SETS).join(', ')}`,
    );
  return set(options);
}

/**
 * SQLite takes a URI, in which some characters of a path mean something else; daprd replaces `{appID}`.
 * @param {string} folder @returns {string} e.g. `file:/data/state/{appID}.db`
 */
function sqliteFile(folder) {
  const escaped = folder.replace(/[%?#]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `file:${escaped}/{appID}.db`;
}

module.exports = { backingOf, sqliteFile, needsRedis: (name) => name === 'local' };
