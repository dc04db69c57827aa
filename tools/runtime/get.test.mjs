// The ways to the programs, each in a process of its own with nothing but what the test gives it. None leaves this machine.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { makeZip } from './test-zip.mjs';

const require = createRequire(import.meta.url);
const pins = require('./pins.cjs');
const { goPlatform } = require('./cache.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'errand-get-'));
const served = new Map();
const server = createServer((request, response) => {
  const body = served.get(request.url);
  response.writeHead(body ? 200 : 404).end(body);
});
let releases;

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  releases = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder with only `node` and the named programs in it, to be the whole PATH. */
function pathWith(programs, tools = []) {
  const bin = mkdtempSync(path.join(folder, 'bin-'));
  symlinkSync(process.execPath, path.join(bin, 'node'));
  for (const tool of tools)
    symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), path.join(bin, tool));
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  return bin;
}

async function ask(what, { PATH, HOME = folder, cache = mkdtempSync(path.join(folder, 'cache-')) }) {
  const script = `require(${JSON.stringify(require.resolve('./index.cjs'))}).${what}().then(
    (found) => console.log(JSON.stringify(found)), (error) => console.log(JSON.stringify({ error: error.message })))`;
  const env = { PATH, HOME, ERRAND_CACHE: cache, ERRAND_DAPR_RELEASES: releases, GOPROXY: releases };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env });
  return JSON.parse(stdout);
}

/** Serves archives of programs that say the pinned version. */
function publish({ sum } = {}) {
  const { os, arch } = goPlatform();
  for (const name of ['daprd', 'scheduler']) {
    const work = mkdtempSync(path.join(folder, 'archive-'));
    writeFileSync(path.join(work, name), `#!/bin/sh\necho ${pins.dapr}\n`);
    const archive = `${name}_${os}_${arch}.tar.gz`;
    execFileSync('tar', ['-czf', path.join(work, archive), '-C', work, name]);
    const data = readFileSync(path.join(work, archive));
    const right = createHash('sha256').update(data).digest('hex');
    served.set(`/v${pins.dapr}/${archive}`, data);
    served.set(`/v${pins.dapr}/${archive}.sha256`, `${sum ?? right} *${archive}\n`);
  }
}

test('takes an installed Dapr of the pinned version', async () => {
  const HOME = mkdtempSync(path.join(folder, 'home-'));
  const bin = path.join(HOME, '.dapr', 'bin');
  mkdirSync(bin, { recursive: true });
  for (const name of ['daprd', 'scheduler']) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\necho ${pins.dapr}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  const found = await ask('ensureDapr', { PATH: pathWith({}), HOME });
  assert.deepEqual(found, {
    daprd: path.join(bin, 'daprd'),
    scheduler: path.join(bin, 'scheduler'),
    version: pins.dapr,
    source: 'installed',
  });
});

test('downloads the release when the installed one is another, and finds it in the cache the next time', async () => {
  publish();
  const cache = mkdtempSync(path.join(folder, 'cache-'));
  const PATH = pathWith({ daprd: 'echo 1.0.0', scheduler: 'exit 0' }, ['tar', 'gzip']);
  const first = await ask('ensureDapr', { PATH, cache });
  assert.equal(first.source, 'release');
  assert.match(first.daprd, new RegExp(`^${cache}/dapr-${pins.dapr}-`));
  served.clear();
  assert.deepEqual(await ask('ensureDapr', { PATH, cache }), first);
});

test('two callers at once share one download', async () => {
  publish();
  const cache = mkdtempSync(path.join(folder, 'cache-'));
  const PATH = pathWith({}, ['tar', 'gzip']);
  const found = await Promise.all([1, 2, 3].map(() => ask('ensureDapr', { PATH, cache })));
  assert.deepEqual(found[1], found[0]);
  assert.deepEqual(found[2], found[0]);
  served.clear();
});

test('never keeps an archive with a wrong sum, and says what was tried and what to do', async () => {
  publish({ sum: '0'.repeat(64) });
  const { error } = await ask('ensureDapr', { PATH: pathWith({ daprd: 'echo 1.0.0' }, ['tar', 'gzip']) });
  served.clear();
  assert.match(error, new RegExp(`^Cannot get the Dapr runtime ${pins.dapr}\\.\n`));
  assert.match(error, /- \S+daprd is 1\.0\.0\n/);
  assert.match(
    error,
    /- the release at 127\.0\.0\.1:\d+: daprd_\S+ has the wrong checksum: expected 0{64}, got [0-9a-f]{64}/,
  );
  assert.match(error, /- the build from source: \S+toolchain\S+ answered 404\n/);
  assert.match(error, new RegExp(`\\* install Go ${pins.go} or newer`));
  assert.match(error, /\* or install the Dapr CLI and run: dapr init --slim/);
});

test('takes an installed Redis, refuses one that is too old, and says how to install one', async () => {
  const good = pathWith({ 'redis-server': 'echo "Redis server v=7.2.4 sha=0"' });
  const found = await ask('ensureRedis', { PATH: good });
  assert.deepEqual(found, { server: path.join(good, 'redis-server'), env: {}, version: '7.2.4', source: 'installed' });

  const valkey = pathWith({
    'redis-server': 'echo "Redis server v=5.0.7"',
    'valkey-server': 'echo "Valkey server v=8.0.1"',
  });
  assert.equal((await ask('ensureRedis', { PATH: valkey })).server, path.join(valkey, 'valkey-server'));

  const { error } = await ask('ensureRedis', { PATH: pathWith({ 'redis-server': 'echo "Redis server v=5.0.7"' }) });
  assert.match(
    error,
    /^Cannot get a Redis server, the local message broker\.\n {2}- \S+redis-server is 5\.0\.7; 6\.2\.0 or newer is needed\n/,
  );
  assert.match(error, /What to do:\n {2}\* install it/);
});

test('says why Helm cannot be built, and how it can', async () => {
  const { error } = await ask('ensureHelm', { PATH: pathWith({}) });
  assert.match(
    error,
    new RegExp(`^Cannot get Helm ${pins.helm}\\.\n {2}- the build from source: \\S+toolchain\\S+ answered 404\n`),
  );
  assert.match(error, new RegExp(`What to do:\n {2}\\* install Go ${pins.go} or newer`));
});

test("takes Dapr's chart from the module of Dapr only when its sum is the pinned one", async () => {
  const where = `/github.com/dapr/dapr/@v/v${pins.dapr}.zip`;
  served.set(where, makeZip({ [`github.com/dapr/dapr@v${pins.dapr}/charts/dapr/Chart.yaml`]: 'name: another' }));
  const cache = mkdtempSync(path.join(folder, 'cache-'));
  const { error } = await ask('ensureDaprChart', { PATH: pathWith({}), cache });
  served.delete(where);
  assert.match(error, /^Cannot get Dapr's chart \S+\n {2}- the Go module \S+: Go module \S+ has the wrong checksum/);
  assert.deepEqual(readdirSync(cache), []);
});
