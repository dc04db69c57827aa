import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const { atLeast } = createRequire(import.meta.url)('./versions.cjs');

test('compares versions by number, wherever they stand in the text', () => {
  assert.equal(atLeast('go version go1.26.8 linux/amd64', '1.26.5'), true);
  assert.equal(atLeast('go version go1.26.5 linux/amd64', '1.26.5'), true);
  assert.equal(atLeast('go version go1.9.7 linux/amd64', '1.26.5'), false);
  assert.equal(atLeast('go1.27', '1.26.5'), true);
  assert.equal(atLeast('10.0.0', '9.9.9'), true);
  assert.equal(atLeast('', '1.0.0'), false);
});
