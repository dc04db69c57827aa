import { execFile, fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT, waitUntil } from '@errand/testing';
import type { HolderMessage, HolderTask } from './holder.js';

const run = promisify(execFile);

/** How a holder's write ended: without an error it is committed. */
export interface HolderOutcome {
  error?: { name: string; message: string };
}

/** A replica in a process of its own, which can be stopped at any moment as the kernel stops it (SIGSTOP). */
export class HolderProcess {
  private readonly pending = new Map<number, (outcome: HolderOutcome) => void>();
  private tasks = 0;
  private ready = false;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (message: HolderMessage) => {
      if ('ready' in message) this.ready = true;
      else this.pending.get(message.id)?.(message);
    });
    // A stopped one would outlive a test run that is cut off.
    const end = (): boolean => child.kill('SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.removeListener('exit', end));
  }

  /** Makes the program, as apps are made. @returns its path */
  static async build(folder: string): Promise<string> {
    const program = join(folder, 'holder.js');
    const source = join(ROOT, 'libs/dapr/src/testing-support/holder.ts');
    await run(process.execPath, [join(ROOT, 'tools/build/bundle.mjs'), source, program], { cwd: ROOT });
    return program;
  }

  /** Starts it and waits until it has its lane. `env`: the configuration of its app. */
  static async start(program: string, env: Record<string, string>): Promise<HolderProcess> {
    const child = fork(program, [], { env: { ...process.env, ...env }, execArgv: [] });
    const holder = new HolderProcess(child);
    try {
      await waitUntil(() => holder.ready || holder.hasEnded, { what: 'the holder is ready', timeoutMs: 60_000 });
    } catch (error) {
      await holder.kill();
      throw error;
    }
    if (holder.hasEnded) throw new RangeError(`the holder ended at its start: ${child.exitCode ?? child.signalCode}`);
    return holder;
  }

  /** Has it make one change; what comes of it may take until it runs again. */
  act(task: Omit<HolderTask, 'id'>): Promise<HolderOutcome> {
    const id = ++this.tasks;
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      this.child.send({ id, ...task });
    });
  }

  /** SIGSTOP; settles when it stands. */
  async freeze(): Promise<void> {
    this.child.kill('SIGSTOP');
    await this.untilStopped();
  }

  /** Settles when the kernel has stopped it, whoever asked for it. */
  async untilStopped(): Promise<void> {
    await waitUntil(() => this.isStopped(), { what: 'the holder stands still' });
  }

  /** SIGCONT */
  thaw(): void {
    this.child.kill('SIGCONT');
  }

  /** SIGKILL, which a stopped process hears too. */
  async kill(): Promise<void> {
    if (this.hasEnded) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async isStopped(): Promise<boolean> {
    const { stdout } = await run('ps', ['-o', 'state=', '-p', String(this.child.pid)]);
    return stdout.trim().startsWith('T');
  }
}
