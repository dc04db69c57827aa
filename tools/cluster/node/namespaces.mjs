import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADDRESS, DNS, GATEWAY } from './addresses.mjs';

const INIT = fileURLToPath(new URL('init.sh', import.meta.url));
const KINDS = ['--mount', '--net', '--pid', '--ipc'];

/**
 * Namespaces of their own for mounts, network, processes and IPC. They end with this process, however it ends: their first process reads
 * its input from it.
 */
export class Namespaces {
  #outer;
  #first;

  /** @param {string} state @returns {Promise<Namespaces>} */
  static async open(state) {
    const spaces = new Namespaces();
    const args = [
      ...KINDS,
      '--fork',
      '--kill-child=KILL',
      '--mount-proc',
      '--',
      'bash',
      INIT,
      state,
      ADDRESS,
      GATEWAY,
      DNS,
    ];
    const outer = spawn('unshare', args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    outer.stdin.on('error', () => undefined); // it has ended: `close` is told of it
    outer.stderr.pipe(createWriteStream(path.join(state, 'log', 'init.log')));
    spaces.#outer = outer;
    await Promise.race([once(outer.stdout, 'data'), once(outer, 'exit')]);
    if (outer.exitCode !== null)
      throw new Error(`the namespaces cannot be made: ${readFileSync(path.join(state, 'log/init.log'), 'utf8')}`);
    const [child] = readFileSync(`/proc/${outer.pid}/task/${outer.pid}/children`, 'utf8').split(' ');
    spaces.#first = child;
    return spaces;
  }

  /** @param {string[]} command @returns {string[]} the command that runs it inside, in the same folder */
  entering(command, cwd = process.cwd()) {
    return ['nsenter', '-t', this.#first, ...KINDS, `--wd=${cwd}`, '--', ...command];
  }

  /** Ends everything inside. */
  async close() {
    if (this.#outer.exitCode !== null || this.#outer.signalCode !== null) return;
    const ended = once(this.#outer, 'exit');
    this.#outer.stdin.end();
    await ended;
  }
}
