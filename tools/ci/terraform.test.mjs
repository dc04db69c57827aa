// What can be known of deploy/oke/terraform without the registry of providers: its form, and what the free tier has room for.
// ci.yml does the rest: validate, and the plan on made-up answers of OCI (tests/cluster.tftest.hcl).
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { ROOT } from './testing/scripts.mjs';

const require = createRequire(import.meta.url);
const { onPath } = require('../runtime/run.cjs');
const { ensureTofu } = require('../runtime/tofu.cjs');
const FOLDER = path.join(ROOT, 'deploy/oke/terraform');
const progress = (text) => console.error(`  ${text}`);
const terraform = onPath('terraform') ?? onPath('tofu') ?? (await ensureTofu({ progress }));
const data = mkdtempSync(path.join(tmpdir(), 'errand-terraform-'));
after(() => rmSync(data, { recursive: true, force: true }));

async function run(folder, ...args) {
  const env = { ...process.env, TF_DATA_DIR: data, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' };
  const done = promisify(execFile)(terraform, args, { cwd: folder, env, timeout: 60_000 });
  return (await done.catch(({ stdout, stderr }) => assert.fail(stdout + stderr))).stdout;
}

test('the files are well formed and formatted', () => run(FOLDER, 'fmt', '-check', '-recursive', '-diff'));

test('the plan fails when nodes and volumes are more than what is free', async () => {
  const folder = path.join(FOLDER, 'modules/free-tier');
  await run(folder, 'init', '-input=false', '-no-color');
  assert.match(await run(folder, 'test', '-no-color'), /Success! 7 passed, 0 failed/);
});
