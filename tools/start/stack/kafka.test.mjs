import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { clusterId, kafkaArguments, kafkaSettings } = require('./kafka.cjs');
const { compareTopics, readTopics, retentionMs } = require('./kafka-topics.cjs');
const { askTopics } = require('./kafka-admin.cjs');
const TOPICS = fileURLToPath(new URL('../../../deploy/kafka/topics.yaml', import.meta.url));

const settingsOf = (text) =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  );

test('the broker listens on this machine alone, makes no topic by itself, and has on disk what it accepts', () => {
  const settings = settingsOf(kafkaSettings({ port: 1, controller: 2, folder: '/d/kafka' }));
  assert.equal(settings.listeners, 'PLAINTEXT://127.0.0.1:1,CONTROLLER://127.0.0.1:2');
  assert.equal(settings['advertised.listeners'], 'PLAINTEXT://127.0.0.1:1');
  assert.equal(settings['auto.create.topics.enable'], 'false');
  assert.equal(settings['log.flush.interval.messages'], '1');
  assert.equal(settings['log.dirs'], path.join('/d/kafka', 'data'));
});

test('no cluster id looks like an option', () => {
  assert.match(clusterId(Buffer.alloc(16, 0xfb)), /^[A-Za-z][\w-]{21}$/);
  assert.equal(clusterId(Buffer.alloc(16)), 'A'.repeat(22));
});

test('the broker is given 256 MB', () => {
  const args = kafkaArguments({ classpath: '/jars/*', settings: '/d/kafka/server.properties' });
  assert.ok(args.includes('-Xmx256m'));
  assert.deepEqual(args.slice(-4), ['-cp', '/jars/*', 'kafka.Kafka', '/d/kafka/server.properties']);
});

test('gives up on a broker that hangs up', async () => {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await assert.rejects(askTopics(server.address().port), /closed connection|disconnected/i);
  server.close();
});

test('topics.yaml has what the catalog publishes to, kept as long as the product promises', () => {
  const { replicas, topics } = readTopics(TOPICS);
  assert.equal(replicas, 3);
  assert.deepEqual(
    topics.map(({ name, partitions, retentionHours }) => [name, partitions, retentionHours]),
    [
      ['task-events', 12, 168],
      ['reminders', 12, 168],
      ['task-updates', 3, 1],
      ['dead-letters', 3, 168],
    ],
  );
  assert.equal(retentionMs(topics[0]), 604_800_000);
});

test('says which topics a broker lacks, and which have another number of partitions', () => {
  const { topics } = readTopics(TOPICS);
  const found = new Map([
    ['task-events', 12],
    ['reminders', 3],
    ['dead-letters', 3],
  ]);
  const { missing, different } = compareTopics(topics, found);
  assert.deepEqual(
    missing.map(({ name }) => name),
    ['task-updates'],
  );
  assert.deepEqual(different, [{ name: 'reminders', wanted: 12, found: 3 }]);
});
