import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PROGRAMS = ['kubectl', 'helm', 'oci', 'terraform', 'rpk', 'gh'];

/** Runs the scripts with programs that only remember (fake-program.sh). */
export class Scripts {
  constructor() {
    this.folder = mkdtempSync(path.join(tmpdir(), 'errand-scripts-'));
    this.bin = path.join(this.folder, 'bin');
    mkdirSync(this.bin);
    const fake = fileURLToPath(new URL('fake-program.sh', import.meta.url));
    for (const name of PROGRAMS) symlinkSync(fake, path.join(this.bin, name));
    symlinkSync(process.execPath, path.join(this.bin, 'node'));
  }

  /**
   * @param {{ when: string[], say?: string, complain?: string, exit?: number, once?: boolean, stays?: boolean }[]} answers of the fake
   *   programs; `stays`: until it is ended
   */
  answer(answers) {
    const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
    const lines = answers.map(({ when, say = '', complain = '', exit = 0, once = false, stays = false }, at) => {
      const first = once ? [`mkdir "$FAKE_STATE/answered-${at}" 2>/dev/null`] : [];
      const fits = [...when.map((word) => `has ${quoted(word)}`), ...first].join(' && ');
      const end = stays ? 'exec sleep 60' : `exit ${exit}`;
      return `if ${fits}; then printf %s ${quoted(say)}; printf %s ${quoted(complain)} >&2; ${end}; fi\n`;
    });
    writeFileSync(path.join(this.folder, 'answers.sh'), lines.join(''));
  }

  /** Answers something else each time. */
  answerWithCount({ when }) {
    const fits = when.map((word) => `has '${word}'`).join(' && ');
    writeFileSync(path.join(this.folder, 'answers.sh'), `if ${fits}; then wc -l <"$FAKE_STATE/calls"; exit 0; fi\n`);
  }

  /** @returns {{ status: number, stdout: string, stderr: string, calls: string[][] }} `calls`: what this run called, program first */
  run(script, args = [], env = {}) {
    const log = path.join(this.folder, 'calls');
    rmSync(log, { force: true });
    const { status, stdout, stderr } = spawnSync(path.join(ROOT, script), args, {
      encoding: 'utf8',
      timeout: 60_000,
      env: { PATH: `${this.bin}:/usr/bin:/bin`, HOME: this.folder, FAKE_STATE: this.folder, ...env },
    });
    const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    return { status, stdout, stderr, calls: lines.map((line) => line.split('\x1f')) };
  }

  /** @returns {Record<string, Record<string, string>>} the Secrets that were made, decoded */
  secrets() {
    const root = path.join(this.folder, 'secrets');
    const read = (name, key) => Buffer.from(readFileSync(path.join(root, name, key), 'utf8'), 'base64').toString();
    const keysOf = (name) => readdirSync(path.join(root, name)).map((key) => [key, read(name, key)]);
    return Object.fromEntries(readdirSync(root).map((name) => [name, Object.fromEntries(keysOf(name))]));
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** @param {string[][]} calls @returns {string[]} the releases that Helm was asked to upgrade, in order */
export const upgraded = (calls) =>
  calls.filter(([program, verb]) => program === 'helm' && verb === 'upgrade').map((call) => call[3]);
