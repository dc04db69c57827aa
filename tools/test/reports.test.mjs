import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingLine, tapCounts } from './reports.mjs';

test('the closing line has the counts in the agreed form', () => {
  assert.equal(closingLine({ passed: 3, failed: 0, skipped: 1 }), '3 passed, 0 failed, 1 skipped');
});

test('counts what node printed as TAP', () => {
  const tap = '# tests 5\n# suites 0\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n';
  assert.deepEqual(tapCounts(tap), { passed: 3, failed: 2, skipped: 0 });
});
