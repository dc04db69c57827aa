import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesMissing } from './expected.mjs';

const PRINTED = 'ok a (12 ms)\nnoise\n  ok b (3 ms)\n';

test('lines that come in their order are there, whatever is between them', () => {
  assert.deepEqual(linesMissing(PRINTED, 'ok a (… ms)\n…\nok b (… ms)\n'), []);
});

test('a line that does not come, or comes too early, is told', () => {
  assert.deepEqual(linesMissing(PRINTED, 'ok c\nok b (… ms)\nok a (… ms)'), ['ok c', 'ok a (… ms)']);
});
