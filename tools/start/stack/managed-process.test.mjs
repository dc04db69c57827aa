import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, test } from 'node:test';

const require = createRequire(import.meta.url);
const { ManagedProcess } = require('./managed-process.cjs');
const { freePorts, isFree } = require('./ports.cjs');
const { supervise } = require('./supervisor.cjs');
const { httpStatus, waitFor } = require('./wait.cjs');

const folder = mkdtempSync(path.join(tmpdir(), 'errand-process-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const started = [];
afterEach(async () => {
  for (const one of started.splice(0)) {
    await one.kill();
    one.close();
  }
});

const SERVER = `
  require('node:http').createServer((_, response) => response.end()).listen(process.env.PORT, '127.0.0.1', () => console.log('listening'));
  if (process.env.DEAF) process.on('SIGTERM', () => {});`;

async function make({ script = SERVER, env = {}, ...spec } = {}) {
  const [port] = await freePorts(1);
  const one = new ManagedProcess({
    name: 'probe',
    kind: 'app',
    port,
    command: process.execPath,
    args: ['-e', script],
    cwd: folder,
    env: { ...process.env, PORT: String(port), ...env },
    log: path.join(folder, `${port}.jsonl`),
    ready: async () => (await httpStatus(port, '/')) === 200,
    ...spec,
  });
  started.push(one);
  return one;
}

async function running(options) {
  const one = await make(options);
  await one.start();
  await one.waitReady();
  return one;
}

test('starts, is ready, writes its log, stops', async () => {
  const one = await running();
  assert.equal(one.running, true);
  await assert.rejects(one.start(), { name: 'StackError', message: /^probe runs already \(pid \d+\)$/ });
  assert.deepEqual(await one.stop(), { code: null, signal: 'SIGTERM' });
  assert.equal(one.running, false);
  await waitFor(() => existsSync(one.log) && readFileSync(one.log, 'utf8').includes('listening'), { what: 'the log' });
  const line = JSON.parse(readFileSync(one.log, 'utf8').split('\n')[0]);
  assert.deepEqual([line.app, line.level, line.msg], ['probe', 'info', 'listening']);
});

test('one that does not listen to SIGTERM is killed after its grace', async () => {
  const one = await running({ env: { DEAF: '1' }, graceMs: 100 });
  assert.deepEqual(await one.stop(), { code: null, signal: 'SIGKILL' });
});

test('a frozen one neither answers nor keeps the stop waiting', async () => {
  const one = await running({ graceMs: 30_000 });
  await one.freeze();
  await assert.rejects(one.waitReady({ timeoutMs: 50 }), {
    name: 'TimeoutError',
    message: /^probe is ready: not so after 0\.05 s/,
  });
  one.thaw();
  await one.waitReady();
  await one.freeze();
  assert.deepEqual(await one.stop(), { code: null, signal: 'SIGTERM' });
});

test('a restart keeps port and log', async () => {
  const one = await running();
  const { pid, port } = one;
  await one.restart();
  assert.notEqual(one.pid, pid);
  assert.equal(await httpStatus(port, '/'), 200);
});

test('ends with all that it has started', async () => {
  const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(SERVER)}], { stdio: 'inherit' });`;
  const one = await running({ script: `${script} setInterval(() => {}, 1000);` });
  await one.kill();
  await waitFor(() => isFree(one.port), { what: 'the grandchild is gone', timeoutMs: 5_000 });
});

test('keeps its last lines for whoever asks why', async () => {
  const one = await make({ script: "console.error('cannot: no money'); process.exit(3)" });
  await one.start();
  assert.deepEqual(await one.exited, { code: 3, signal: null });
  assert.deepEqual(one.tail(), ['cannot: no money']);
});

test('is not waited for when nobody has started it', async () => {
  const one = await make();
  await assert.rejects(one.waitReady(), { name: 'StackError', message: 'probe is not running' });
});

test('a program that is not there is an exit like any other', async () => {
  const one = await make({ command: '/no/such/program' });
  await one.start();
  await one.exited;
  assert.match(one.tail()[0], /^cannot start \/no\/such\/program: .*ENOENT/);
});

test('a supervisor brings back what is killed, on the same port, and leaves alone what was stopped', async () => {
  const one = await running();
  const events = [];
  supervise(one, (event) => events.push(event));
  const { pid } = one;
  process.kill(pid, 'SIGKILL');
  await waitFor(() => events.some(({ type }) => type === 'recovered'), { what: 'it is back', timeoutMs: 10_000 });
  assert.notEqual(one.pid, pid);
  assert.deepEqual(
    events.map(({ type }) => type),
    ['died', 'restarted', 'recovered'],
  );
  assert.deepEqual([events[0].signal, events[0].delayMs], ['SIGKILL', 200]);
  await one.stop();
  assert.equal(events.length, 3);
});

test('a supervisor waits longer for what dies by itself', async () => {
  const one = await make({ script: 'process.exit(1)' });
  const deaths = [];
  supervise(one, (event) => event.type === 'died' && deaths.push(event.delayMs));
  await one.start();
  await waitFor(() => deaths.length >= 3, { what: 'three deaths', timeoutMs: 20_000 });
  assert.deepEqual(deaths.slice(0, 3), [200, 400, 800]);
});

test('ports are free, different, and kept from others that look at the same time', async () => {
  const ports = (await Promise.all([freePorts(20), freePorts(20)])).flat();
  assert.equal(new Set(ports).size, 40);
  for (const port of ports) assert.ok(port >= 18_000 && port < 32_000);
});
