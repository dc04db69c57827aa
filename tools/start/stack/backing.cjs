const path = require('node:path');
const { ensureKafka, ensurePostgres, ensureRedis } = require('../../runtime/index.cjs');
const { StackError } = require('./errors.cjs');
const { createKafka } = require('./kafka.cjs');
const { readTopics } = require('./kafka-topics.cjs');
const { createPostgres } = require('./postgres.cjs');
const { createRedis } = require('./redis.cjs');
const { readStackFile } = require('./stack-file.cjs');

const TOPICS = path.join(__dirname, '../../../deploy/kafka/topics.yaml');

/**
 * What can stand behind a component set: how its program is got, how its process is made, and the variable that the components name by
 * `envRef`. SQLite is a file, so it has neither. A new one is an entry here; a new set is a folder of components and a file in
 * deploy/dapr/stacks.
 */
const KINDS = {
  redis: {
    ensure: ensureRedis,
    create: (options) => createRedis(options),
    env: ({ address }) => ({ ERRAND_REDIS: address }),
  },
  kafka: {
    ensure: ensureKafka,
    create: (options) => createKafka({ ...options, topics: readTopics(TOPICS) }),
    env: ({ address }) => ({ ERRAND_KAFKA: address }),
  },
  postgres: {
    ensure: ensurePostgres,
    create: (options) => createPostgres(options),
    env: ({ connection }) => ({ ERRAND_POSTGRES: connection }),
  },
  sqlite: {
    env: (_, dataDir) => ({ ERRAND_STATE: sqliteFile(path.join(dataDir, 'state')) }),
  },
};

/** @type {typeof import('../index.cjs').readStack} */
function readStack(components) {
  const { broker, store } = readStackFile(components);
  for (const name of [broker, store]) {
    if (!KINDS[name])
      throw new StackError(
        `the component set "${components}": there is no "${name}". There are: ${Object.keys(KINDS).join(', ')}`,
      );
  }
  return { broker, store, processes: [broker, store].filter((name) => KINDS[name].create) };
}

/** @type {typeof import('../index.cjs').ensureBacking} */
async function ensureBacking(components, { step = (_, ensure) => ensure({}) } = {}) {
  const found = {};
  for (const name of readStack(components).processes) found[name] = await step(name, KINDS[name].ensure);
  return found;
}

/** @type {typeof import('../index.cjs').createBacking} */
async function createBacking(components, { dataDir, say = () => {}, ...runtimes }) {
  const { broker, store } = readStack(components);
  const made = { processes: [], env: {}, broker: null, store: null };
  for (const [kind, name] of Object.entries({ broker, store })) {
    const { create, env } = KINDS[name];
    if (create && !runtimes[name]) throw new StackError(`the component set "${components}" needs ${name}`);
    const options = { dataDir, runtime: runtimes[name], say: (text) => say(made[kind], text) };
    made[kind] = create ? await create(options) : null;
    if (made[kind]) made.processes.push(made[kind]);
    Object.assign(made.env, env(made[kind], dataDir));
  }
  return made;
}

/**
 * SQLite takes a URI, in which some characters of a path mean something else; daprd replaces `{appID}`.
 * @param {string} folder @returns {string} e.g. `file:/data/state/{appID}.db`
 */
function sqliteFile(folder) {
  const escaped = folder.replace(/[%?#]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `file:${escaped}/{appID}.db`;
}

module.exports = { createBacking, ensureBacking, readStack, sqliteFile };
