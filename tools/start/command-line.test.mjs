import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from './prepare.mjs';

const run = (script, ...args) =>
  spawnSync(process.execPath, [path.join(ROOT, 'tools', script), ...args], { encoding: 'utf8' });

for (const [script, usage] of [
  ['bench/bench.mjs', 'npm run bench -- [options]'],
  ['faults/faults.mjs', 'npm run faults -- [options]'],
]) {
  test(`${script} shows how it is used`, () => {
    const { status, stdout } = run(script, '--help');
    assert.equal(status, 0);
    assert.ok(stdout.startsWith(`${usage}\n`), stdout);
  });

  test(`${script} says which option it does not know, and how it is used`, () => {
    const { status, stderr } = run(script, '--onyl', 'x');
    assert.equal(status, 2);
    assert.ok(stderr.startsWith(`Unknown option '--onyl'.\n\n${usage}\n`), stderr);
  });
}

test('the bench names its measures, and the faults their component sets', () => {
  const measure = run('bench/bench.mjs', '--only', 'x');
  assert.deepEqual([measure.status, measure.stderr.split('\n')[0]], [2, 'There is no measure "x".']);
  assert.match(measure.stderr, /--only NAME {2}one of event-latency, /);
  const set = run('faults/faults.mjs', '--components', 'x');
  assert.deepEqual([set.status, set.stderr.split('\n')[0]], [2, '--components x: there is no such set to run.']);
});
