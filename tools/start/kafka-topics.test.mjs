// deploy/kafka says the same three times: for npm start, for Strimzi, and for a person with rpk.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

const { readTopics, retentionMs } = createRequire(import.meta.url)('./stack/kafka-topics.cjs');
const fileOf = (name) => fileURLToPath(new URL(`../../deploy/kafka/${name}`, import.meta.url));
const { replicas, topics } = readTopics(fileOf('topics.yaml'));

test('the KafkaTopic resources are those of topics.yaml', () => {
  const resources = parseAllDocuments(readFileSync(fileOf('kafka-topics.k8s.yaml'), 'utf8')).map((one) => one.toJS());
  assert.deepEqual(
    resources.map(({ kind, metadata, spec }) => ({ kind, name: metadata.name, ...spec })),
    topics.map((topic) => ({
      kind: 'KafkaTopic',
      name: topic.name,
      partitions: topic.partitions,
      replicas,
      config: { 'retention.ms': retentionMs(topic) },
    })),
  );
});

test('the rpk commands of the README are those of topics.yaml', () => {
  const commands = readFileSync(fileOf('README.md'), 'utf8').match(/^rpk topic create .*$/gm);
  assert.deepEqual(
    commands,
    topics.map((topic) => {
      const { name, partitions } = topic;
      const config = `--topic-config retention.ms=${retentionMs(topic)}`;
      return `rpk topic create ${name} --partitions ${partitions} --replicas ${replicas} ${config}`;
    }),
  );
});
