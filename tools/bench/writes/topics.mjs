import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_MS = 20;
const ARRIVAL_MS = 60_000;

/** Looks at topics from outside: how many messages they hold, and which tasks those tell of. */
export async function openTopics(address) {
  const kafka = new Kafka({ clientId: 'bench', brokers: [address], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const count = async (topic) =>
    (await admin.fetchTopicOffsets(topic)).reduce((sum, { high }) => sum + Number(high), 0);
  return {
    make: (topic, numPartitions) => admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions }] }),
    count,
    /** Waits for that many messages. @returns how many there are; fewer when the rest did not come within a minute */
    async waitFor(topic, wanted) {
      for (const from = Date.now(); ; await delay(LOOK_MS)) {
        const there = await count(topic);
        if (there >= wanted || Date.now() - from > ARRIVAL_MS) return there;
      }
    },
    tasksOf: async (topic) => tasksOf(kafka, topic, await count(topic)),
    close: () => admin.disconnect(),
  };
}

/** Ids of the tasks that the topic's messages tell of. */
async function tasksOf(kafka, topic, messages) {
  const consumer = kafka.consumer({ groupId: `bench-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const ids = new Set();
  let seen = 0;
  await new Promise((resolve) => {
    const eachMessage = async ({ message }) => {
      const id = JSON.parse(message.value.toString()).data.taskId;
      if (id) ids.add(id);
      if (++seen >= messages) resolve();
    };
    if (messages === 0) resolve();
    void consumer.run({ eachMessage });
  });
  await consumer.disconnect();
  return ids;
}
