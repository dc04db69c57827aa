import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

const { readManifest, verify, writeManifest } = createRequire(import.meta.url)('./manifest.cjs');

let folder;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'errand-manifest-'));
  await writeFile(path.join(folder, 'daprd'), 'the program');
  await writeManifest(folder, ['daprd'], { source: 'release' });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('accepts what was sealed and says where it came from', async () => {
  assert.equal((await verify(folder, ['daprd'])).source, 'release');
});

test('refuses another content of the same size', async () => {
  await writeFile(path.join(folder, 'daprd'), 'THE PROGRAM');
  await utimes(path.join(folder, 'daprd'), new Date(), new Date(0));
  assert.equal(await verify(folder, ['daprd']), null);
});

test('refuses another size, a missing file, a file that was never sealed', async () => {
  assert.equal(await verify(folder, ['scheduler']), null);
  await writeFile(path.join(folder, 'daprd'), 'longer than the program');
  assert.equal(await verify(folder, ['daprd']), null);
  await rm(path.join(folder, 'daprd'));
  assert.equal(await verify(folder, ['daprd']), null);
});

test('reads a touched file whole and seals it again', async () => {
  await utimes(path.join(folder, 'daprd'), new Date(), new Date(5_000));
  assert.notEqual(await verify(folder, ['daprd']), null);
  assert.equal((await readManifest(folder)).files.daprd.mtimeMs, 5_000);
});

test('treats a broken manifest as none', async () => {
  await writeFile(path.join(folder, 'manifest.json'), '{');
  assert.equal(await verify(folder, ['daprd']), null);
});
