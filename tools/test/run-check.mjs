import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { failuresOf } from './failures.mjs';

/**
 * Runs one check with its output in `.reports/<name>.log`; shows what failed in it.
 *
 * @returns {Promise<boolean>} whether it passed
 */
export async function runCheck({ name, command, node24 }, { root, progress, reports, node }) {
  const [program, args] = node24 ? [node, command[1]] : command;
  const log = path.join(reports, `${name}.log`);
  try {
    await progress.step(name, async () => {
      const code = await toEnd(program, args, { root, log });
      if (code !== 0) throw new CheckFailed(`exit code ${code}`);
      return [null, 'passed'];
    });
    return true;
  } catch (error) {
    if (!(error instanceof CheckFailed)) throw error;
    const failures = failuresOf(await readFile(log, 'utf8'));
    // In one piece: another check may be saying something at the same time.
    console.log(`\n--- ${name}: all of it is in ${path.relative(root, log)}\n${failures}\n---\n`);
    return false;
  }
}

class CheckFailed extends Error {}

function toEnd(program, args, { root, log }) {
  // What Nx starts finds its Node on PATH.
  const PATH = [path.dirname(program), process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0', CI: 'true' };
  const output = createWriteStream(log);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.once('error', reject);
    child.once('close', (code) => output.end(() => resolve(code ?? 1)));
  });
}
