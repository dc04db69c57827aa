import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { GOLDEN, renderGolden } from './golden.mjs';

test('the charts render what deploy/helm/golden holds (node tools/helm/golden.mjs writes it anew)', async () => {
  const files = await renderGolden();
  const found = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  assert.deepEqual(found.sort(), [...files.keys()].sort());
  for (const [file, text] of files) assert.equal(readFileSync(path.join(GOLDEN, file), 'utf8'), text, file);
});
