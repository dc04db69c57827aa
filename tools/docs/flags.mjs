import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './pages.mjs';

const known = new Map();

/**
 * What a program of the repository says of its options: its --help, or the comment at its head where it has none.
 *
 * @param {string} file
 * @returns {Set<string>} such as `--port`
 */
export function flagsOf(file) {
  if (!known.has(file)) known.set(file, new Set(`${usageOf(file)} --help`.match(/--[a-z][a-z-]*/g)));
  return known.get(file);
}

function usageOf(file) {
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  const head = /^(#!.*\n)?((\/\/|#).*\n)+/.exec(source)?.[0] ?? '';
  // One that reads no arguments has no help either, and would begin its work.
  if (!/argv\.slice|parseArgs|readCommandLine|--help\)/.test(source)) return head;
  const [program, ...args] = file.endsWith('.mjs') ? [process.execPath, file] : [path.join(ROOT, file)];
  const { stdout, stderr } = spawnSync(program, [...args, '--help'], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
  return head + stdout + stderr;
}
