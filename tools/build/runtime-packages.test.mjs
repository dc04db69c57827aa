import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'errand-packages-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The lock that is written for a bundle of this code. */
function lockFor(code, cpu) {
  const bundle = path.join(folder, 'main.js');
  const out = mkdtempSync(path.join(folder, 'out-'));
  writeFileSync(bundle, code);
  const script = path.join(ROOT, 'tools/build/runtime-packages.mjs');
  execFileSync(process.execPath, [script, bundle, out, '--cpu', cpu], { cwd: ROOT });
  return JSON.parse(readFileSync(path.join(out, 'package-lock.json'), 'utf8'));
}

const namesIn = ({ packages }) => Object.keys(packages).filter(Boolean).sort();

for (const cpu of ['arm64', 'x64']) {
  test(`a native package comes with its binary for ${cpu} and no other`, () => {
    const { packages } = lockFor('const a=require("@node-rs/argon2");', cpu);
    const [main, binary] = ['', `-linux-${cpu}-gnu`].map((end) => `node_modules/@node-rs/argon2${end}`);
    assert.deepEqual(namesIn({ packages }), [main, binary]);
    assert.match(packages[binary].integrity, /^sha512-/);
    assert.deepEqual(Object.keys(packages[main].optionalDependencies), [binary.replace('node_modules/', '')]);
    assert.deepEqual(packages[''].dependencies, { '@node-rs/argon2': packages[main].version });
  });
}

test('a package whose file is asked for comes with what it depends on', () => {
  const lock = lockFor('require("swagger-ui-dist/absolute-path.js")', 'x64');
  assert.ok(namesIn(lock).includes('node_modules/swagger-ui-dist'));
});

test('a bundle that needs nothing gets nothing', () => {
  assert.deepEqual(namesIn(lockFor('require("node:fs");"@node-rs/argon2"', 'x64')), []);
});
