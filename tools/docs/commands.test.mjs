import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { callsOf } from './calls.mjs';
import { clusterProblems } from './cluster-commands.mjs';
import { readClusterNames } from './cluster-names.mjs';
import { codeSpans, readPages, ROOT, shellBlocks, trackedFiles } from './pages.mjs';
import { workspaceProblems } from './workspace-commands.mjs';
import { readWorkspace } from './workspace.mjs';

const { ensureShellcheck } = createRequire(import.meta.url)('../runtime/shellcheck.cjs');
const pages = readPages();
const workspace = readWorkspace();
const scripts = trackedFiles().filter((file) => file.endsWith('.sh') && statSync(path.join(ROOT, file)).mode & 0o100);
/** Commands in the middle of a sentence are meant to be pasted as well, unless words are left out of them. */
const SPOKEN = /^(npm|npx|node|kubectl|helm|deploy\/oke\/\S+\.sh|tools\/\S+\.(sh|mjs)) [^…]+$/;

const blocks = pages.flatMap((page) =>
  shellBlocks(page).map(({ text, line }) => ({ text, where: `${page.file}:${line}` })),
);
const spoken = pages.flatMap((page) =>
  codeSpans(page)
    .filter(({ text }) => SPOKEN.test(text))
    .map(({ text, line }) => ({ text, where: `${page.file}:${line}` })),
);

test('every shell block can be parsed', () => {
  const wrong = blocks.filter(({ text }) => spawnSync('bash', ['-n'], { input: text }).status !== 0);
  assert.deepEqual(
    wrong.map(({ where }) => where),
    [],
  );
});

test('shellcheck finds nothing in the shell blocks', async () => {
  const { shellcheck, env } = await ensureShellcheck();
  const folder = mkdtempSync(path.join(tmpdir(), 'errand-blocks-'));
  try {
    const names = blocks.map(({ text, where }) => {
      const name = `${where.replace(/[^\w]/g, '-')}.sh`;
      writeFileSync(path.join(folder, name), text);
      return name;
    });
    // What a block sets, a later one may use; what it uses, an earlier one may have set.
    const args = ['-s', 'bash', '-S', 'warning', '-e', 'SC2034,SC2154', ...names];
    await promisify(execFile)(shellcheck, args, { cwd: folder, env: { ...process.env, ...env } }).catch(
      ({ stdout, message }) => assert.fail(stdout || message),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every command names scripts, targets, options, releases and parts of pods that there are', async () => {
  const cluster = await readClusterNames();
  const problems = [...blocks, ...spoken].flatMap(({ text, where }) =>
    callsOf(text, scripts).flatMap((call) =>
      [...workspaceProblems(call, workspace), ...clusterProblems(call, cluster)].map(
        (problem) => `${where}: ${problem} (${call.join(' ')})`,
      ),
    ),
  );
  assert.deepEqual(problems, []);
});
