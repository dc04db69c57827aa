import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ensureBuilt, fingerprint } from './build.mjs';
import { ensurePackages } from './dependencies.mjs';

let root;
const at = (...parts) => path.join(root, ...parts);
function write(file, text) {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}
const signal = new AbortController().signal;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'errand-build-'));
  write('apps/a/src/main.ts', 'main');
  write('package-lock.json', '{}');
  // Stands for Nx: leaves a trace of every run.
  write(
    'node_modules/.bin/nx',
    `const fs = require('node:fs');
     fs.appendFileSync('runs', process.argv.slice(2).join(' ') + '\\n');
     if (fs.existsSync('broken')) { console.error('TS2304: no such name'); process.exit(1); }
     fs.mkdirSync('apps/a/dist', { recursive: true });
     fs.writeFileSync('apps/a/dist/main.js', '');`,
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const build = () => ensureBuilt(root, { outputs: [at('apps/a/dist/main.js')], say: () => undefined, signal });
const runs = () => (existsSync(at('runs')) ? readFileSync(at('runs'), 'utf8').trim().split('\n').length : 0);

test('builds once, and again when a source changes or an output is gone', async () => {
  assert.equal(await build(), 'built');
  assert.equal(await build(), 'up to date');
  write('apps/a/src/other.ts', 'new');
  assert.equal(await build(), 'built');
  rmSync(at('apps/a/dist/main.js'));
  assert.equal(await build(), 'built');
  assert.equal(runs(), 3);
});

test('passes on what a failed build said, and builds again the next time', async () => {
  write('broken', '');
  await assert.rejects(build(), {
    name: 'CommandError',
    message: /run-many -t build" ended with 1:\n\s+TS2304: no such name/,
  });
  rmSync(at('broken'));
  assert.equal(await build(), 'built');
});

test('looks at sources alone', async () => {
  const before = await fingerprint(root);
  for (const file of [
    'apps/a/dist/x.js',
    'apps/a/node_modules/p/i.js',
    'apps/a/src/a.spec.ts',
    'apps/a/README.md',
    'docs/x.ts',
  ]) {
    write(file, 'x');
  }
  assert.equal(await fingerprint(root), before);
  utimesSync(at('apps/a/src/main.ts'), new Date(0), new Date(0));
  assert.notEqual(await fingerprint(root), before);
});

test('trusts an installation that npm made after the lock file was written, and no other', async () => {
  write('node_modules/.package-lock.json', '{}');
  const packages = () => ensurePackages(root, { say: () => undefined, signal });
  assert.equal(await packages(), 'up to date');
  // From then on the content counts, not the time: a checkout may touch the file.
  utimesSync(at('package-lock.json'), new Date(), new Date(Date.now() + 60_000));
  assert.equal(await packages(), 'up to date');
});
