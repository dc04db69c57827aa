const { readFileSync } = require('node:fs');
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

module.exports = { readTopics, retentionMs, compareTopics };
