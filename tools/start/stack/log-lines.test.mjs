import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const { lineCutter, readable, shapes } = createRequire(import.meta.url)('./log-lines.cjs');
const shaped = (kind, line) => JSON.parse(shapes[kind](line, 'me'));

test("passes an app's JSON through as it is", () => {
  const line = '{"level":"info","msg":"x"}';
  assert.equal(shapes.app(line, 'me'), line);
});

test('wraps what is not JSON', () => {
  const { time, ...rest } = shaped('app', '    at main.js:1 Error: boom');
  assert.deepEqual(rest, { level: 'error', app: 'me', msg: '    at main.js:1 Error: boom' });
  assert.ok(Math.abs(Date.parse(time) - Date.now()) < 5_000);
  assert.equal(shaped('dapr', 'plain words').level, 'info');
  assert.equal(shaped('dapr', '{"broken').msg, '{"broken');
});

test("gives daprd's and the scheduler's lines our names", () => {
  const line =
    '{"app_id":"chat-api","instance":"h","level":"warning","msg":"mTLS is off","scope":"dapr.runtime","time":"2026-11-23T14:00:00.123456Z","type":"log","ver":"1.18.2"}';
  assert.deepEqual(shaped('dapr', line), {
    time: '2026-11-23T14:00:00.123Z',
    level: 'warn',
    app: 'me',
    msg: 'mTLS is off',
    scope: 'dapr.runtime',
    appId: 'chat-api',
  });
});

test("reads Redis's levels", () => {
  assert.equal(shaped('redis', '12:M 23 Nov 2026 14:00:00.123 * Ready to accept connections tcp').level, 'info');
  assert.equal(shaped('redis', '12:M 23 Nov 2026 14:00:00.123 # Server initialized').level, 'info');
  assert.equal(shaped('redis', '12:M 23 Nov 2026 14:00:00.123 # WARNING Memory overcommit').level, 'warn');
  assert.equal(shaped('redis', '12:M 23 Nov 2026 14:00:00.123 - Accepted').msg, 'Accepted');
});

test("reads Kafka's and PostgreSQL's levels", () => {
  const line = shaped(
    'kafka',
    '2026-11-23T18:08:25.384Z INFO KafkaRaftServer [KafkaRaftServer nodeId=1] Kafka Server started',
  );
  assert.deepEqual(line, {
    time: '2026-11-23T18:08:25.384Z',
    level: 'info',
    app: 'me',
    msg: 'KafkaRaftServer [KafkaRaftServer nodeId=1] Kafka Server started',
  });
  assert.equal(shaped('kafka', '\tat kafka.Kafka.main(Kafka.scala)').level, 'info');
  assert.equal(shaped('postgres', '00000 LOG:  database system is ready to accept connections').level, 'info');
  const refused = shaped('postgres', '57P03 FATAL:  the database system is starting up');
  assert.deepEqual([refused.level, refused.msg], ['warn', 'the database system is starting up (FATAL 57P03)']);
});

test('shows a person what a line says', () => {
  assert.equal(readable('{"msg":"cannot listen","err":{"message":"EADDRINUSE"}}'), 'cannot listen: EADDRINUSE');
  assert.equal(readable('plain'), 'plain');
  assert.equal(readable('{"a":1}'), '{"a":1}');
});

test('cuts chunks into lines, however they fall', () => {
  const lines = [];
  const cutter = lineCutter((line) => lines.push(line));
  for (const chunk of ['on', 'e\ntwo\n\n', 'thr', 'ee']) cutter.push(chunk);
  assert.deepEqual(lines, ['one', 'two']);
  cutter.end();
  cutter.end();
  assert.deepEqual(lines, ['one', 'two', 'three']);
});
