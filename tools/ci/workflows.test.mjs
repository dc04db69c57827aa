import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const { ensureActionlint } = require('../runtime/actionlint.cjs');
const { ensureShellcheck } = require('../runtime/shellcheck.cjs');

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = path.join(ROOT, '.github/workflows');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));
const text = (name) => readFileSync(path.join(FOLDER, name), 'utf8');
const workflow = (name) => parse(text(name));
const run = promisify(execFile);
const progress = (line) => console.error(`  ${line}`);

test('actionlint finds nothing, and shellcheck nothing in the steps', async () => {
  const [actionlint, { shellcheck, env }] = [
    await ensureActionlint({ progress }),
    await ensureShellcheck({ progress }),
  ];
  const options = { cwd: ROOT, env: { ...process.env, ...env } };
  const names = files.map((name) => path.join(FOLDER, name));
  await run(actionlint, ['-shellcheck', shellcheck, '-pyflakes', '', ...names], options).catch(({ stdout, message }) =>
    assert.fail(stdout || message),
  );
});

test('every action is pinned by a full commit, its version beside it', () => {
  for (const name of files) {
    const uses = text(name).match(/uses: .*/g) ?? [];
    for (const line of uses.filter((one) => !one.includes('uses: ./')))
      assert.match(line, /^uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, `${name}: ${line}`);
  }
});

test('one action has one version everywhere', () => {
  const pins = files.flatMap((name) => [...text(name).matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(\w{40})/g)]);
  const versions = group(pins);
  for (const [action, found] of versions) assert.equal(new Set(found.map(([, , sha]) => sha)).size, 1, action);
});

test('no workflow may write by default, no job longer than it takes, and no checkout keeps its token', () => {
  for (const name of files) {
    const { permissions, jobs } = workflow(name);
    assert.deepEqual(permissions, { contents: 'read' }, name);
    for (const [id, job] of Object.entries(jobs)) {
      if (!job.uses) assert.ok(job['timeout-minutes'] <= 90, `${name}: ${id} has no timeout-minutes`);
      for (const step of job.steps ?? [])
        if (step.uses?.startsWith('actions/checkout@'))
          assert.equal(step.with['persist-credentials'], false, `${name}: ${id}`);
    }
  }
});

test('no step puts what others wrote into its shell: expressions come by the environment', () => {
  for (const name of files)
    for (const [id, { steps = [] }] of Object.entries(workflow(name).jobs))
      for (const { run: script = '' } of steps) assert.doesNotMatch(script, /\$\{\{/, `${name}: ${id}: ${script}`);
});

test('whatever a called workflow may do, its caller grants', () => {
  for (const name of files) {
    for (const [id, job] of Object.entries(workflow(name).jobs)) {
      if (!job.uses) continue;
      const granted = job.permissions ?? workflow(name).permissions;
      const called = workflow(path.basename(job.uses));
      for (const { permissions = called.permissions } of Object.values(called.jobs))
        for (const [what, level] of Object.entries(permissions))
          assert.equal(granted[what], level, `${name}: ${id}: ${what}`);
    }
  }
});

function group(pins) {
  const groups = new Map();
  for (const pin of pins) groups.set(pin[1], [...(groups.get(pin[1]) ?? []), pin]);
  return groups;
}
