import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireOnce } from './once.mjs';

test('is content when each came once, in any order', () => {
  requireOnce('inbox', ['a', 'b'], ['b', 'a']);
});

test('counts what is missing, came again and was never asked for', () => {
  assert.throws(() => requireOnce('inbox', ['a', 'b', 'c'], ['c', 'c', 'c', 'x']), {
    message: 'inbox, of 3: 2 missing, 2 came again, 1 never asked for',
  });
});
