import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

const require = createRequire(import.meta.url);
const { lockDataFolder, prepareDataFolder, resetDataFolder, unlockDataFolder } = require('./data-folder.cjs');
const { identityOf } = require('./identity.cjs');
const { endLeftovers, writeRunFile } = require('./run-file.cjs');
const { ensureSecrets, ensureTokens } = require('./secrets.cjs');

let folder;
const at = (name) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'errand-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('is held by one living process, and the next one is told by whom', () => {
  lockDataFolder(folder, { url: 'http://localhost:8080' });
  assert.throws(() => lockDataFolder(folder, {}), {
    name: 'StackError',
    message: new RegExp(
      `^Errand already runs on the data folder ${folder} \\(pid ${process.pid}, http://localhost:8080\\)\\.\nStop it first .*--data`,
    ),
  });
  unlockDataFolder(folder);
  lockDataFolder(folder, {});
});

test('is free when its holder has died, even if another process has its pid now', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(at('start.lock'), JSON.stringify({ pid, identity: 'x' }));
  lockDataFolder(folder, {});
  writeFileSync(at('start.lock'), JSON.stringify({ pid: process.pid, identity: 'of an earlier process' }));
  lockDataFolder(folder, {});
});

test('a reset removes what a stack writes and nothing else', () => {
  prepareDataFolder(folder);
  ensureSecrets(folder);
  for (const name of ['precious.txt', 'names.db', 'names.db-wal', 'run.json']) writeFileSync(at(name), 'x');
  resetDataFolder(folder);
  assert.deepEqual(
    ['precious.txt', 'state', 'secrets.json', 'names.db', 'run.json'].map((name) => existsSync(at(name))),
    [true, false, false, false, false],
  );
});

test('a start forgets where the last sidecars were and keeps the data', () => {
  prepareDataFolder(folder);
  for (const name of ['names.db', 'names.db-wal', 'state/chat-api.db', 'logs/a.jsonl']) writeFileSync(at(name), 'x');
  prepareDataFolder(folder);
  assert.notEqual(readFileSync(at('names.db'), 'utf8'), 'x');
  assert.equal(existsSync(at('names.db-wal')), false);
  assert.equal(existsSync(at('state/chat-api.db')), true);
  assert.equal(existsSync(at('logs/a.jsonl')), true);
});

test('secrets and tokens are made once, for their owner alone', () => {
  const file = ensureSecrets(folder);
  const first = readFileSync(file, 'utf8');
  assert.ok(Buffer.from(JSON.parse(first)['auth-signing-key'], 'base64').length >= 32);
  ensureSecrets(folder);
  assert.equal(readFileSync(file, 'utf8'), first);
  const { 'push-vapid-key': added, ...earlier } = JSON.parse(first);
  writeFileSync(file, JSON.stringify(earlier));
  ensureSecrets(folder);
  const now = JSON.parse(readFileSync(file, 'utf8'));
  assert.equal(now['auth-signing-key'], earlier['auth-signing-key'], 'what was there stays');
  assert.equal(Buffer.from(now['push-vapid-key'], 'base64url').length, 32);
  assert.notEqual(now['push-vapid-key'], added);
  const tokens = ensureTokens(folder, ['a', 'b']);
  assert.notEqual(tokens.a.DAPR_API_TOKEN, tokens.b.DAPR_API_TOKEN);
  assert.notEqual(tokens.a.DAPR_API_TOKEN, tokens.a.APP_API_TOKEN);
  assert.deepEqual(ensureTokens(folder, ['a', 'c']).a, tokens.a);
  for (const name of ['secrets.json', 'tokens.json']) assert.equal(statSync(at(name)).mode & 0o777, 0o600);
  writeFileSync(file, '{');
  assert.throws(() => ensureSecrets(folder), {
    message: /secrets\.json cannot be read .* Remove it, and a new one is made\.$/,
  });
});

test('ends what a killed start has left, and no process that merely has its pid', async () => {
  const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  const row = (name, { pid }) => ({ name, kind: 'app', replica: 1, pid, port: 1, log: 'l', running: true });
  writeRunFile(folder, [row('chat-api', left), row('other', stranger), { ...row('gone', left), running: false }]);
  assert.deepEqual(JSON.parse(readFileSync(at('run.json'), 'utf8'))[0], {
    name: 'chat-api',
    kind: 'app',
    replica: 1,
    pid: left.pid,
    port: 1,
    log: 'l',
  });
  const owned = JSON.parse(readFileSync(at('processes.json'), 'utf8'));
  owned[1].identity = 'of an earlier process';
  writeFileSync(at('processes.json'), JSON.stringify(owned));

  const exited = once(left, 'exit');
  assert.deepEqual(await endLeftovers(folder), ['chat-api']);
  await exited;
  assert.notEqual(identityOf(stranger.pid), null);
  assert.equal(existsSync(at('run.json')), false);
  assert.deepEqual(await endLeftovers(folder), []);
  process.kill(-stranger.pid, 'SIGKILL');
  await once(stranger, 'exit');
  assert.equal(identityOf(stranger.pid), null);
});
