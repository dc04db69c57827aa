// `npm start` as a person uses it, with real sidecars, scheduler and Redis, in a small workspace of its own with tiny apps.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { ensureDapr, ensureRedis, freePorts, readDaprYaml, waitFor } = require('./index.cjs');
const { identityOf } = require('./stack/identity.cjs');
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const root = mkdtempSync(path.join(tmpdir(), 'errand-start-'));
const at = (...parts) => path.join(root, ...parts);
let port;
const children = [];

before(async () => {
  for (const name of [
    'tools/start',
    'tools/mailbox',
    'tools/runtime',
    'deploy/dapr',
    'dapr.yaml',
    'package.json',
    'package-lock.json',
  ]) {
    cpSync(path.join(ROOT, name), at(name), { recursive: true });
  }
  mkdirSync(at('node_modules/.bin'), { recursive: true });
  for (const name of ['yaml', 'smtp-server', 'mailparser'])
    symlinkSync(path.join(ROOT, 'node_modules', name), at('node_modules', name));
  writeFileSync(at('node_modules/.package-lock.json'), '{}');
  writeFileSync(at('node_modules/.bin/nx'), '');
  for (const { folder, command } of readDaprYaml(at('dapr.yaml'))) {
    mkdirSync(path.dirname(path.join(folder, command.at(-1))), { recursive: true });
    cpSync(at('tools/start/fixtures/tiny-app.cjs'), path.join(folder, command.at(-1)));
  }
  await Promise.all([ensureDapr(), ensureRedis()]);
  [port] = await freePorts(1);
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT');
    await child.ended;
  }
});
after(() => rmSync(root, { recursive: true, force: true }));

function start(args = [], { command = ['npm', 'start', '--'], env = {} } = {}) {
  const [program, ...before] = command;
  const all = [...before, '--no-open', '--port', String(port), ...args];
  const child = spawn(program, all, { cwd: root, detached: true, env: { ...process.env, ...env } });
  child.text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (child.text += text));
  child.ended = once(child, 'close').then(([code, signal]) => ({ code, signal, text: child.text }));
  child.says = (pattern) =>
    waitFor(() => pattern.test(child.text) || (child.exitCode !== null && assert.fail(child.text)), {
      what: `npm start says ${pattern} and not:\n${child.text}`,
      timeoutMs: 90_000,
    });
  children.push(child);
  return child;
}
const DIRECTLY = { command: [process.execPath, 'tools/start/start.mjs'] };
const ready = () => new RegExp(`Ready: http://localhost:${port}\n`);
const processes = (dataDir = at('.errand')) => JSON.parse(readFileSync(path.join(dataDir, 'run.json'), 'utf8'));
const status = async (url) => (await fetch(url)).status;
const alive = (rows) => rows.filter(({ pid }) => identityOf(pid) !== null).map(({ name }) => name);

test('starts everything, says where, keeps it running, and ends all of it', async () => {
  const envFile = at('extra.env');
  writeFileSync(envFile, 'EXTRA=from the test\n');
  const child = start([], { env: { ERRAND_ENV_FILE: envFile } });
  await child.says(ready());

  const rows = processes();
  assert.equal(rows.length, 13);
  assert.deepEqual(Object.keys(rows[0]), ['name', 'kind', 'replica', 'pid', 'port', 'log']);
  assert.deepEqual([...new Set(rows.map(({ kind }) => kind))].sort(), [
    'app',
    'broker',
    'observer',
    'scheduler',
    'sidecar',
  ]);
  assert.equal(rows.find(({ name }) => name === 'chat-ui').port, port);
  assert.equal(await status(`http://127.0.0.1:${port}/hello-chat-api`), 200);

  for (const name of ['chat-api', 'chat-api-dapr', 'redis', 'scheduler']) {
    const { pid, port: own } = processes().find((row) => row.name === name);
    process.kill(pid, 'SIGKILL');
    const again = () => processes().find((row) => row.name === name && row.pid !== pid);
    const row = await waitFor(again, { what: `${name} runs again`, timeoutMs: 2_000, everyMs: 10 });
    assert.equal(row.port, own);
    await child.says(new RegExp(`! ${name} +died \\(SIGKILL\\)`));
  }
  await waitFor(async () => (await status(`http://127.0.0.1:${port}/hello-chat-api`)) === 200, {
    what: 'the page reaches the API',
  });

  const last = processes();
  process.kill(-child.pid, 'SIGINT');
  process.kill(-child.pid, 'SIGINT');
  assert.equal((await child.ended).code, 0);
  assert.deepEqual(alive([...rows, ...last]), []);
  checkLogs();
});

function checkLogs() {
  const names = readdirSync(at('.errand/logs'));
  assert.equal(names.length, 13);
  for (const name of names) {
    for (const line of readFileSync(at('.errand/logs', name), 'utf8').trim().split('\n')) {
      const { time, level, app, msg } = JSON.parse(line);
      assert.ok(!Number.isNaN(Date.parse(time)) && level && typeof msg === 'string', line);
      assert.equal(app, name.replace('.jsonl', ''));
    }
  }
  assert.match(readFileSync(at('.errand/logs/chat-api.jsonl'), 'utf8'), /"extra":"from the test"/);
}

/** A scheduler that was killed keeps its successor on the same data waiting for 20 s, which these tests are not about. */
const FRESH = ['--reset'];

test('SIGTERM to npm alone, twice, ends all of it too', async () => {
  const child = start(FRESH);
  await child.says(ready());
  const rows = processes();
  process.kill(child.pid, 'SIGTERM');
  await child.says(/Stopping/);
  if (child.exitCode === null) process.kill(child.pid, 'SIGTERM');
  assert.equal((await child.ended).code, 0);
  assert.deepEqual(alive(rows), []);
});

test('a second start on the same data is refused; after a kill -9 the next start clears up first', async () => {
  const killed = start([], DIRECTLY);
  await killed.says(ready());
  const second = await start([], DIRECTLY).ended;
  assert.equal(second.code, 1);
  assert.match(
    second.text,
    /Errand already runs on the data folder \S+ \(pid \d+, http:\/\/localhost:\d+\)\.\nStop it first/,
  );

  process.kill(killed.pid, 'SIGKILL');
  await killed.ended;
  const child = start(FRESH, DIRECTLY);
  await child.says(ready());
  // What writes to the log that nobody takes any more may have ended by itself by now; Redis does not.
  assert.match(child.text, /leftovers +ended what an earlier start had left: redis\b/);
});

test('two stacks run side by side, and two replicas of one app in one of them', async () => {
  const [other] = await freePorts(1);
  const first = start(FRESH, DIRECTLY);
  const second = start(['--port', String(other), '--data', at('second'), '--replicas', 'chat-api=2'], DIRECTLY);
  await Promise.all([first.says(ready()), second.says(/Ready: /)]);
  const names = processes(at('second')).map(({ name }) => name);
  assert.ok(names.includes('chat-api-2') && names.includes('chat-api-2-dapr'));
  const ports = [...processes(), ...processes(at('second'))].map((row) => row.port);
  assert.equal(new Set(ports).size, ports.length);
  assert.equal(await status(`http://127.0.0.1:${other}/hello-chat-api`), 200);
});

test('says what is in the way, and what to do, before it does anything', async () => {
  const busy = createServer().listen(port, '127.0.0.1');
  await once(busy, 'listening');
  const taken = await start([], DIRECTLY).ended;
  busy.close();
  assert.equal(taken.code, 1);
  const wanted = `Cannot start. Port ${port} is in use by another program. Stop that one, or choose another port: npm start -- --port ${port + 1}`;
  assert.ok(taken.text.includes(wanted), taken.text);

  const unknown = await start(['--wat'], DIRECTLY).ended;
  assert.deepEqual([unknown.code, /Unknown option '--wat'/.test(unknown.text)], [1, true]);
  const app = await start(['--replicas', 'nope=2'], DIRECTLY).ended;
  assert.match(app.text, /Cannot start\. --replicas nope: no such app\. There are: chat-api, chat-ui,/);
});

test('an app that cannot start ends the start, with its own last words', async () => {
  const broken = at('apps/recurring-svc/dist/main.js');
  writeFileSync(broken, "console.error('bad configuration: FOO is missing'); process.exit(1);");
  const { code, text } = await start([], DIRECTLY).ended;
  cpSync(at('tools/start/fixtures/tiny-app.cjs'), broken);
  assert.equal(code, 1);
  assert.match(
    text,
    /Cannot start\. recurring-svc did not start: it keeps dying\. Its last lines \(all of them in .*recurring-svc\.jsonl\):\n +bad configuration: FOO is missing/,
  );
});
