import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { makeZip } from './test-zip.mjs';

const require = createRequire(import.meta.url);
const { readZip } = require('./zip.cjs');
const { directoryHash, unpack } = require('./go-module.cjs');

const PREFIX = 'golang.org/toolchain@v0.0.1-go1.0.0.linux-amd64/';
let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'errand-zip-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function zipOf(files) {
  const file = path.join(folder, `${Math.random()}.zip`);
  await writeFile(file, makeZip(files));
  return file;
}

const sumLine = (name, text) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`;

test('gives stored and deflated entries back, in order', async () => {
  const long = 'a line that repeats\n'.repeat(500);
  const entries = [];
  for await (const { name, data } of readZip(await zipOf({ a: 'short', 'b/c': long, empty: '' }))) {
    entries.push([name, data.toString()]);
  }
  assert.deepEqual(entries, [
    ['a', 'short'],
    ['b/c', long],
    ['empty', ''],
  ]);
});

test('says that a file is no zip, or is cut short', async () => {
  const read = async (file) => {
    for await (const entry of readZip(file)) assert.ok(entry);
  };
  const text = path.join(folder, 'text');
  await writeFile(text, 'not a zip at all, but long enough to be searched');
  await assert.rejects(read(text), { name: 'RangeError', message: 'not a zip file: no end record' });
  const whole = await readFile(await zipOf({ a: 'x'.repeat(100) }));
  await writeFile(text, Buffer.concat([whole.subarray(0, 20), whole.subarray(60)]));
  await assert.rejects(read(text), { name: 'RangeError' });
});

test("computes Go's h1 sum whatever the order of the entries", () => {
  const lines = [sumLine('m/b', 'B'), sumLine('m/a', 'A')];
  const wanted = `h1:${createHash('sha256')
    .update(lines[1] + lines[0])
    .digest('base64')}`;
  assert.equal(directoryHash(lines), wanted);
  assert.equal(directoryHash(lines.reverse()), wanted);
});

test('unpacks a toolchain whose sum is right, its programs executable', async () => {
  const files = { [`${PREFIX}bin/go`]: '#!/bin/sh\necho go\n', [`${PREFIX}src/x.go`]: 'package x\n' };
  const sum = directoryHash(Object.entries(files).map(([name, text]) => sumLine(name, text)));
  const target = path.join(folder, 'good');
  await unpack(await zipOf(files), PREFIX, target, sum);
  assert.equal(await readFile(path.join(target, 'src/x.go'), 'utf8'), 'package x\n');
  assert.equal((await stat(path.join(target, 'bin/go'))).mode & 0o111, 0o111);
});

test('leaves nothing under the final name when the sum is wrong', async () => {
  const target = path.join(folder, 'bad');
  await assert.rejects(unpack(await zipOf({ [`${PREFIX}bin/go`]: 'evil' }), PREFIX, target, 'h1:other'), {
    name: 'ChecksumError',
    message: /has the wrong checksum: expected h1:other, got h1:/,
  });
  await assert.rejects(stat(target), { code: 'ENOENT' });
});

test('refuses an entry that would land outside', async () => {
  const zip = await zipOf({ [`${PREFIX}../../escaped`]: 'x' });
  await assert.rejects(unpack(zip, PREFIX, path.join(folder, 'out'), 'h1:x'), { name: 'ChecksumError' });
  await assert.rejects(stat(path.join(folder, '..', 'escaped')), { code: 'ENOENT' });
});
