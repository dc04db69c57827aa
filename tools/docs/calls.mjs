import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TOO_OLD = 99;

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
  const prelude = `[ "\${BASH_VERSINFO[0]}" -ge 4 ] || exit ${TOO_OLD}
PATH=/dev/null
note() { printf '%s\\0' $# "$@" >>'${notes}'; }
command_not_found_handle() { note "$@"; }
kill() { :; }
${functions}`;
  try {
    // A command whose input is missing is not called.
    for (const [, name] of text.matchAll(/ < ([\w.-]+)/g)) writeFileSync(path.join(folder, name), '');
    const input = `${prelude}\n${text}`;
    const { status, signal, stderr } = spawnSync('bash', ['-s'], { cwd: folder, input, timeout: 10_000 });
    if (status === TOO_OLD) throw new Error('the docs are read by bash 4.0 or newer (macOS: brew install bash)');
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
