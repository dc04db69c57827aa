import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { logGrowth } from './log-growth.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'errand-test-'));
after(() => rm(folder, { recursive: true }));

test('gives each whole line once', async () => {
  const file = path.join(folder, 'app.jsonl');
  await writeFile(file, 'one\ntwo\nthr');
  const added = logGrowth(file);
  assert.deepEqual(await added(), ['one', 'two']);
  assert.deepEqual(await added(), []);
  await appendFile(file, 'ee, ä\nfour');
  assert.deepEqual(await added(), ['three, ä']);
  await appendFile(file, '\n');
  assert.deepEqual(await added(), ['four']);
});
