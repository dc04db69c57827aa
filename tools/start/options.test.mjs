import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readEnvironmentFile } from './environment-file.mjs';
import { readOptions } from './options.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'errand-options-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const read = (args, env = {}) => readOptions(args, env, '/repo');

test('has defaults for everything', () => {
  assert.deepEqual(read([]), {
    port: 8080,
    dataDir: '/repo/.errand',
    components: 'local',
    model: undefined,
    replicas: {},
    observe: false,
    reset: false,
    open: true,
    help: false,
  });
});

test('reads every option', () => {
  const args = [
    '--port',
    '9000',
    '--data=/d',
    '--components',
    'other',
    '--model',
    'ollama',
    '--observe',
    '--reset',
    '--no-open',
  ];
  assert.deepEqual(read([...args, '--replicas', 'chat-api=2', '--replicas', 'audit-svc=3'], { PORT: '1' }), {
    port: 9000,
    dataDir: '/d',
    components: 'other',
    model: 'ollama',
    replicas: { 'chat-api': 2, 'audit-svc': 3 },
    observe: true,
    reset: true,
    open: false,
    help: false,
  });
});

test('takes the port from PORT when no option names one', () => {
  assert.equal(read([], { PORT: '9001' }).port, 9001);
});

test('takes a relative data folder from where npm was called', () => {
  const env = { npm_lifecycle_event: 'start', INIT_CWD: '/home/me' };
  assert.equal(read(['--data', 'x'], env).dataDir, '/home/me/x');
  assert.equal(read(['--data', 'x'], { INIT_CWD: '/home/me' }).dataDir, path.resolve('x'));
});

test('names what it does not understand, and what it wants', () => {
  const cases = [
    [['--wat'], /^Unknown option '--wat'\.\n\nnpm start -- \[options\]/],
    [['8080'], /^Unexpected argument '8080'/],
    [['--port', 'http'], /^--port http: expected a port from 1 to 65535$/],
    [['--port', '0'], /^--port 0: expected a port from 1 to 65535$/],
    [['--replicas', 'chat-api'], /^--replicas chat-api: expected APP=N with N from 1 to 9, e\.g\. chat-api=2$/],
    [['--replicas', 'chat-ui=2'], /^--replicas chat-ui: the page has one port, so it runs once$/],
  ];
  for (const [args, message] of cases) assert.throws(() => read(args), { name: 'UsageError', message });
  assert.throws(() => read([], { PORT: '70000' }), { message: 'PORT 70000: expected a port from 1 to 65535' });
});

test('reads extra environment for the apps from a file', () => {
  const file = path.join(folder, 'env');
  writeFileSync(file, '# for a test\nA=1\n\n  B=two words = one value  \n');
  assert.deepEqual(readEnvironmentFile(file), { A: '1', B: 'two words = one value' });
  assert.deepEqual(readEnvironmentFile(undefined), {});
});

test('names the line of that file which it cannot read', () => {
  const file = path.join(folder, 'bad');
  writeFileSync(file, 'A=1\nnonsense\n');
  const message = `ERRAND_ENV_FILE ${file}, line 2: expected KEY=VALUE`;
  assert.throws(() => readEnvironmentFile(file), { name: 'UsageError', message });
  assert.throws(() => readEnvironmentFile('/nowhere'), {
    message: /^ERRAND_ENV_FILE \/nowhere cannot be read: ENOENT/,
  });
});
