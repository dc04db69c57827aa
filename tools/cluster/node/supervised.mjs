import { spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import path from 'node:path';

const AGAIN_MS = 1_000;

/** Keeps daemons running, as a node's service manager does: one that ends is started again. */
export class Supervised {
  #running = new Map();
  #stopped = false;

  /** @param {string} logs folder of their logs @param {NodeJS.ProcessEnv} env */
  constructor(logs, env) {
    this.logs = logs;
    this.env = env;
  }

  /** @param {string} name @param {string[]} command */
  start(name, command) {
    if (this.#stopped) return;
    const log = openSync(path.join(this.logs, `${name}.log`), 'a');
    const child = spawn(command[0], command.slice(1), { env: this.env, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    this.#running.set(name, child);
    child.once('error', () => undefined); // `exit` does not come; whoever waits for the daemon says that it is not there
    child.once('exit', () => {
      this.#running.delete(name);
      setTimeout(() => this.start(name, command), AGAIN_MS).unref();
    });
  }

  /** From now on what ends stays ended. */
  stop() {
    this.#stopped = true;
  }
}
