const { readFileSync } = require('node:fs');
const { run } = require('../../runtime/run.cjs');
const { StackError } = require('./errors.cjs');

const HOUR_MS = 3_600_000;

/**
 * @param {string} file deploy/kafka/topics.yaml
 * @returns {import('../index.cjs').KafkaTopics}
 */
function readTopics(file) {
  const { parse } = require('yaml');
  const { replicas, topics } = parse(readFileSync(file, 'utf8'));
  for (const { name, partitions, retentionHours } of topics) {
    if (!name || !(partitions > 0) || !(retentionHours > 0))
      throw new StackError(
        `${file}: a topic wants name, partitions and retentionHours, got ${JSON.stringify({ name, partitions, retentionHours })}`,
      );
  }
  return { replicas, topics };
}

/** @param {import('../index.cjs').KafkaTopic} topic @returns {number} */
const retentionMs = ({ retentionHours }) => retentionHours * HOUR_MS;

/**
 * What a broker lacks of the wanted topics.
 *
 * @param {import('../index.cjs').KafkaTopic[]} wanted
 * @param {Map<string, number>} found name -> partitions
 */
function compareTopics(wanted, found) {
  return {
    missing: wanted.filter(({ name }) => !found.has(name)),
    different: wanted
      .filter(({ name, partitions }) => found.has(name) && found.get(name) !== partitions)
      .map(({ name, partitions }) => ({ name, wanted: partitions, found: found.get(name) })),
  };
}

/**
 * Makes one topic with Kafka's own admin tool.
 *
 * @param {import('../index.cjs').KafkaTopic} topic
 * @param {{ port: number, runtime: import('../../runtime/index.cjs').KafkaRuntime, replicas: number }} options
 */
async function createTopic(topic, { port, runtime, replicas }) {
  const args = [
    ['--bootstrap-server', `127.0.0.1:${port}`],
    ['--create', '--if-not-exists', '--topic', topic.name],
    ['--partitions', String(topic.partitions), '--replication-factor', String(replicas)],
    ['--config', `retention.ms=${retentionMs(topic)}`],
  ];
  const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx96m', '-cp', runtime.classpath];
  await run(runtime.java, [...java, 'org.apache.kafka.tools.TopicCommand', ...args.flat()], { timeoutMs: 60_000 });
}

module.exports = { readTopics, retentionMs, compareTopics, createTopic };
