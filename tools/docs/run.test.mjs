// Blocks that begin with ```sh run are run as they stand, on a machine that has Node and the packages. A block ```text right after one is
// what it prints: each of its lines has to come in that order, and `…` stands for anything.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { linesMissing } from './expected.mjs';
import { readPages, ROOT } from './pages.mjs';

for (const { file, fences } of readPages())
  for (const [i, { words, text, line }] of fences.entries()) {
    if (words[1] !== 'run') continue;
    test(`${file}:${line} runs as it says`, () => {
      // A test runner that is started by another one reports to it alone.
      const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
      const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', text], {
        cwd: ROOT,
        encoding: 'utf8',
        timeout: 120_000,
        env: { ...env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
      });
      assert.equal(status, 0, stderr || stdout);
      const next = fences[i + 1];
      const expected = next?.words[0] === 'text' ? next.text : '';
      assert.deepEqual(linesMissing(stdout, expected), [], `it printed:\n${stdout}`);
    });
  }
