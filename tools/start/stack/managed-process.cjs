const { execFile, spawn } = require('node:child_process');
const { createWriteStream, mkdirSync } = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');
const { killGroup } = require('../../runtime/run.cjs');
const { StackError } = require('./errors.cjs');
const { lineCutter, shapes } = require('./log-lines.cjs');
const { waitFor } = require('./wait.cjs');

const TAIL = 40;
const run = promisify(execFile);

/** The kernel stops a process when it next looks at it: on a busy machine that takes a while. */
async function isStopped(pid) {
  const { stdout } = await run('ps', ['-o', 'state=', '-p', String(pid)]);
  return stdout.trim().startsWith('T');
}

/** Should this process end without having stopped them (a test run that is cut off), they end with it. */
const alive = new Set();
process.on('exit', () => {
  for (const pid of alive) killGroup(pid, 'SIGKILL');
});

/**
 * One program of the stack in a process group of its own, with its log file.
 * @type {typeof import('../index.cjs').ManagedProcess}
 */
class ManagedProcess {
  #spec;
  #child = null;
  #exited = Promise.resolve({ code: null, signal: null });
  #log;
  #tail = [];
  #wanted = false;
  #listeners = new Set();
  #ready = false;
  startedAt = 0;

  constructor(spec) {
    this.#spec = spec;
    this.name = spec.name;
    this.kind = spec.kind;
    this.replica = spec.replica ?? 1;
    this.port = spec.port;
    this.metricsPort = spec.metricsPort;
    this.log = spec.log;
  }

  get env() {
    return this.#spec.env;
  }

  get pid() {
    return this.#child?.pid;
  }

  get running() {
    return this.#child !== null;
  }

  /** Has it been ready since its last start? */
  get isReady() {
    return this.#ready;
  }

  /** True while an exit is nobody's wish: between `start` and `stop` or `kill`. */
  get wanted() {
    return this.#wanted;
  }

  get exited() {
    return this.#exited;
  }

  tail(lines = 12) {
    return this.#tail.slice(-lines);
  }

  onChange(listener) {
    this.#listeners.add(listener);
  }

  async start() {
    if (this.#child) throw new StackError(`${this.name} runs already (pid ${this.pid})`);
    const { command, args, cwd, env, user } = this.#spec;
    this.#openLog();
    this.#wanted = true;
    this.startedAt = Date.now();
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, uid: user?.uid, gid: user?.gid, detached: true, stdio });
    this.#child = child;
    alive.add(child.pid);
    this.#capture(child);
    // What the program itself had started must not outlive it, nor keep its output open.
    child.once('exit', () => killGroup(child.pid, 'SIGKILL'));
    child.once('error', (error) => this.#write(`cannot start ${command}: ${error.message}`));
    this.#exited = new Promise((resolve) => {
      child.once('close', (code, signal) => resolve(this.#onExit({ code, signal })));
    });
    this.#tell({ type: 'started' });
  }

  async waitReady({ timeoutMs = 60_000, signal } = {}) {
    const { ready } = this.#spec;
    const gone = new AbortController();
    const check = async () => {
      if (!this.running && !this.#wanted) gone.abort(new StackError(`${this.name} is not running`));
      if (!this.running) throw new StackError(`${this.name} has ended`);
      return ready ? ready() : true;
    };
    const either = AbortSignal.any([gone.signal, ...(signal ? [signal] : [])]);
    await waitFor(check, { what: `${this.name} is ready`, timeoutMs, signal: either });
    this.#ready = true;
  }

  async stop({ graceMs = this.#spec.graceMs ?? 5_000 } = {}) {
    this.#wanted = false;
    if (!this.#child) return this.#exited;
    this.signal(this.#spec.stopSignal ?? 'SIGTERM');
    // A frozen process cannot hear it.
    this.signal('SIGCONT');
    const timer = setTimeout(() => this.signal('SIGKILL'), graceMs);
    const status = await this.#exited;
    clearTimeout(timer);
    return status;
  }

  letGo() {
    this.#wanted = false;
  }

  async kill() {
    this.#wanted = false;
    this.signal('SIGKILL');
    return this.#exited;
  }

  async restart(options) {
    await this.stop();
    await this.start();
    await this.waitReady(options);
  }

  async freeze() {
    this.signal('SIGSTOP');
    await waitFor(() => isStopped(this.pid), { what: `${this.name} stands still` });
  }

  thaw() {
    this.signal('SIGCONT');
  }

  signal(name) {
    killGroup(this.#child?.pid, name);
  }

  close() {
    this.#log?.end();
    this.#log = undefined;
  }

  #onExit(status) {
    alive.delete(this.pid);
    this.#ready = false;
    this.#child = null;
    this.#tell({ type: 'exited', expected: !this.#wanted, ...status });
    return status;
  }

  #tell(event) {
    for (const listener of this.#listeners) listener(this, event);
  }

  #openLog() {
    if (this.#log) return;
    mkdirSync(path.dirname(this.log), { recursive: true });
    this.#log = createWriteStream(this.log, { flags: 'a' });
  }

  #capture(child) {
    for (const stream of [child.stdout, child.stderr]) {
      const lines = lineCutter((line) => this.#write(line));
      stream.setEncoding('utf8').on('data', (chunk) => lines.push(chunk));
      stream.on('end', () => lines.end());
    }
  }

  #write(line) {
    this.#tail.push(line);
    if (this.#tail.length > TAIL) this.#tail.shift();
    this.#spec.onLine?.(line);
    this.#log?.write(`${shapes[this.#spec.shape ?? 'app'](line, this.name)}\n`);
  }
}

module.exports = { ManagedProcess };
