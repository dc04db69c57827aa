// A real Kafka, as the component set kafka-postgres runs it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const require = createRequire(import.meta.url);
const { createKafka } = require('./kafka.cjs');
const { askTopics } = require('./kafka-admin.cjs');
const { ensureKafka } = require('../../runtime/index.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'errand-broker-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const topic = (name, partitions) => ({ name, partitions, retentionHours: 1 });

/** Starts on the same data with these topics wanted; what it said, and what there is. */
async function startWith(topics) {
  const said = [];
  const say = (text) => said.push(text);
  const broker = await createKafka({
    dataDir: folder,
    runtime: await ensureKafka(),
    topics: { replicas: 3, topics },
    say,
  });
  await broker.start();
  await broker.waitReady();
  const found = Object.fromEntries((await askTopics(broker.port)).topics);
  assert.equal((await broker.stop()).signal, null);
  broker.close();
  return { said, found };
}

test('makes the topics it lacks and says which; one with other partitions it leaves alone and says so', async () => {
  const first = await startWith([topic('one', 2)]);
  assert.deepEqual(first, { said: ['made the topics that were missing: one'], found: { one: 2 } });
  const second = await startWith([topic('one', 3), topic('two', 1)]);
  assert.deepEqual(second.found, { one: 2, two: 1 });
  assert.match(second.said[0], /^topic one has 2 partitions, deploy\/kafka\/topics\.yaml wants 3; start with --reset/);
  assert.equal(second.said[1], 'made the topics that were missing: two');
  const lines = readFileSync(path.join(folder, 'logs/kafka.jsonl'), 'utf8').trim().split('\n');
  for (const line of lines) assert.equal(JSON.parse(line).app, 'kafka');
});
