const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const { randomBytes } = require('node:crypto');
const path = require('node:path');
const { run } = require('../../runtime/run.cjs');
const { StackError } = require('./errors.cjs');
const { askTopics, createTopics } = require('./kafka-admin.cjs');
const { compareTopics } = require('./kafka-topics.cjs');
const { ManagedProcess } = require('./managed-process.cjs');
const { freePorts } = require('./ports.cjs');

const LOG_SETTINGS = path.join(__dirname, 'kafka.log4j2.properties');

/**
 * Settings of a broker that is alone and small. What it has accepted is on disk, since there is no second one that has it too.
 *
 * @param {{ port: number, controller: number, folder: string }} options @returns {string} of server.properties
 * @see https://kafka.apache.org/documentation/#brokerconfigs
 */
function kafkaSettings({ port, controller, folder }) {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controller}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': path.join(folder, 'data'),
    'auto.create.topics.enable': false,
    'log.flush.interval.messages': 1,
    // Kafka's own topics, for one broker.
    'offsets.topic.num.partitions': 4,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    // After a kill -9 the controller takes the next start for a second broker until this has passed.
    'broker.session.timeout.ms': 2_000,
    'broker.heartbeat.interval.ms': 500,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'background.threads': 2,
    'log.cleaner.dedupe.buffer.size': 8 * 1024 * 1024,
    'log.index.size.max.bytes': 1024 * 1024,
  };
  // In a properties file a backslash escapes.
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${String(value).replaceAll('\\', '\\\\')}`);
  return `${lines.join('\n')}\n`;
}

/** @param {{ classpath: string, settings: string }} options @returns {string[]} */
function kafkaArguments({ classpath, settings }) {
  // The quick compiler alone: a start takes 5 s of processor time instead of 8, and a broker this small needs no more.
  const memory = ['-Xms128m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  const logging = [`-Dlog4j2.configurationFile=${LOG_SETTINGS}`];
  return [...memory, ...logging, '-cp', classpath, 'kafka.Kafka', settings];
}

/** @type {typeof import('../index.cjs').createKafka} */
async function createKafka({ dataDir, runtime, topics, port, say = () => {} }) {
  const [own, controller] = await freePorts(2);
  const address = { port: port ?? own, controller };
  const folder = path.join(dataDir, 'kafka');
  const settings = path.join(folder, 'server.properties');
  mkdirSync(folder, { recursive: true });
  writeFileSync(settings, kafkaSettings({ ...address, folder }));
  await format({ folder, settings, runtime });
  const managed = new ManagedProcess({
    name: 'kafka',
    kind: 'broker',
    port: address.port,
    command: runtime.java,
    args: kafkaArguments({ classpath: runtime.classpath, settings }),
    cwd: folder,
    env: process.env,
    log: path.join(dataDir, 'logs', 'kafka.jsonl'),
    shape: 'kafka',
    graceMs: 10_000,
    ready: readyWith(topics, { port: address.port, say }),
  });
  return Object.assign(managed, { address: `127.0.0.1:${address.port}` });
}

/** Sixteen bytes as Kafka writes them, of which the first is small: an id that begins with `-` would be taken for an option. */
function clusterId(bytes = randomBytes(16)) {
  return Buffer.from([bytes[0] & 0x7f, ...bytes.subarray(1)]).toString('base64url');
}

/** Gives new data a cluster id; on data that has one nothing is done. */
async function format({ folder, settings, runtime }) {
  if (existsSync(path.join(folder, 'data', 'meta.properties'))) return;
  const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx96m', '-cp', runtime.classpath];
  const args = ['format', '--ignore-formatted', '-t', clusterId(), '-c', settings];
  try {
    await run(runtime.java, [...java, 'kafka.tools.StorageTool', ...args], { timeoutMs: 60_000 });
  } catch (error) {
    throw new StackError(`Kafka's data folder ${folder} cannot be made: ${error.message}`);
  }
}

/** Ready is a broker that answers and has every topic; those it lacks are made, once. */
function readyWith({ topics }, { port, say }) {
  let told = false;
  return async () => {
    const { brokers, topics: found } = await askTopics(port);
    if (brokers === 0) return false;
    const { missing, different } = compareTopics(topics, found);
    if (!told) for (const one of different) say(mismatch(one));
    told = true;
    if (missing.length === 0) return true;
    await createTopics(port, missing, { replicas: 1 });
    say(`made the topics that were missing: ${missing.map(({ name }) => name).join(', ')}`);
    return false;
  };
}

const mismatch = ({ name, wanted, found }) =>
  `topic ${name} has ${found} partitions, deploy/kafka/topics.yaml wants ${wanted}; start with --reset, or on another --data`;

module.exports = { createKafka, clusterId, kafkaSettings, kafkaArguments };
