import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { closingLine, readReports, tapCounts } from './reports.mjs';

test('the closing line has the counts in the agreed form', () => {
  assert.equal(closingLine({ passed: 3, failed: 0, skipped: 1 }), '3 passed, 0 failed, 1 skipped');
});

test('counts what node printed as TAP', () => {
  const tap = '# tests 5\n# suites 0\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n';
  assert.deepEqual(tapCounts(tap), { passed: 3, failed: 2, skipped: 0 });
});

test('sums the reports of Jest, of the tools and of the cluster, and nothing else', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'errand-reports-'));
  try {
    const jest = {
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      numRuntimeErrorTestSuites: 0,
    };
    writeFileSync(path.join(folder, 'unit.json'), JSON.stringify(jest));
    writeFileSync(path.join(folder, 'tools.log'), '# pass 3\n# fail 0\n');
    writeFileSync(path.join(folder, 'cluster.log'), '# pass 2\n# fail 1\n');
    writeFileSync(path.join(folder, 'lint.log'), '# pass 9\n');
    assert.deepEqual(await readReports(folder), { passed: 10, failed: 1, skipped: 0 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
