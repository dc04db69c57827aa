import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const require = createRequire(import.meta.url);
const { ensureNode24 } = require('./index.cjs');

test('the Node that it names is there, and is the version that it says', async () => {
  const { node, version } = await ensureNode24({ progress: (text) => console.error(`  ${text}`) });
  assert.equal(execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(), `v${version}`);
});

test('it is the major version that the images are made with', () => {
  const folder = new URL('../../deploy/docker/', import.meta.url);
  const { version } = require('./pins.cjs').node24;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.Dockerfile')))
    assert.match(readFileSync(new URL(file, folder), 'utf8'), new RegExp(`node:${version.split('.')[0]}[.-]`), file);
});
