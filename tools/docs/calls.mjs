import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * What bash would call if somebody pasted the text, word by word as it would say it. No program is started: PATH leads nowhere, and what
 * is not found is noted. What a program would print is empty.
 *
 * @param {string} text
 * @param {string[]} scripts paths of the repository that can be run; each is noted as well
 * @returns {string[][]} the words of each call
 */
export function callsOf(text, scripts) {
  const folder = mkdtempSync(path.join(tmpdir(), 'errand-docs-'));
  const notes = path.join(folder, 'notes');
  const functions = scripts.map((script) => `${script}() { note ${script} "$@"; }\n`).join('');
  const prelude = `PATH=/dev/null
note() { printf '%s\\0' $# "$@" >>'${notes}'; }
command_not_found_handle() { note "$@"; }
kill() { :; }
${functions}`;
  try {
    const input = `${prelude}\n${text}`;
    const { status, signal, stderr } = spawnSync('bash', ['-s'], { cwd: folder, input, timeout: 10_000 });
    if (status === null) throw new Error(`bash did not come to an end (${signal}): ${stderr}`);
    return readNotes(notes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readNotes(file) {
  const words = readIfThere(file).split('\0').slice(0, -1);
  const calls = [];
  while (words.length > 0) calls.push(words.splice(0, 1 + Number(words[0])).slice(1));
  return calls;
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
