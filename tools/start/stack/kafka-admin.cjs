const { retentionMs } = require('./kafka-topics.cjs');

const LIMIT_MS = 2_000;

/**
 * What a broker has.
 *
 * @param {number} port on 127.0.0.1
 * @returns {Promise<{ brokers: number, topics: Map<string, number> }>} how many brokers are up, and each topic's partitions
 * @throws when nothing answers within two seconds
 */
function askTopics(port) {
  return withAdmin(port, async (admin) => {
    const { brokers } = await admin.describeCluster();
    const { topics } = await admin.fetchTopicMetadata();
    return {
      brokers: brokers.length,
      topics: new Map(topics.map(({ name, partitions }) => [name, partitions.length])),
    };
  });
}

/**
 * Makes topics, all in one request; one that is there by now is left as it is.
 *
 * @param {number} port on 127.0.0.1
 * @param {import('../index.cjs').KafkaTopic[]} topics
 * @param {{ replicas: number }} options
 */
function createTopics(port, topics, { replicas }) {
  const asked = topics.map((topic) => ({
    topic: topic.name,
    numPartitions: topic.partitions,
    replicationFactor: replicas,
    configEntries: [{ name: 'retention.ms', value: String(retentionMs(topic)) }],
  }));
  return withAdmin(port, (admin) => admin.createTopics({ topics: asked }));
}

/** A JVM for Kafka's own tool takes seconds, for each topic. */
async function withAdmin(port, use) {
  // Loaded here, because only a start on Kafka needs it.
  const { Kafka, logLevel } = require('kafkajs');
  const admin = new Kafka({
    clientId: 'errand-start',
    brokers: [`127.0.0.1:${port}`],
    connectionTimeout: LIMIT_MS,
    requestTimeout: LIMIT_MS,
    retry: { retries: 0 },
    logLevel: logLevel.NOTHING,
  }).admin();
  try {
    await admin.connect();
    return await use(admin);
  } finally {
    await admin.disconnect();
  }
}

module.exports = { askTopics, createTopics };
