import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Response } from 'supertest';
import { User, type ApiTask } from './user.js';

const RETRY_MS = 100;
const GIVE_UP_MS = 60_000;

/** What a user was told: the state of each task after the last accepted change. */
export interface Told {
  user: User;
  tasks: Map<string, ApiTask>;
}

/** What happened to the requests of a load. */
export interface Counts {
  accepted: number;
  rejected: number;
  resent: number;
}

/** When a request was refused or not answered, and what was said instead. */
export interface Refusal {
  at: string;
  why: string;
}

/**
 * A steady load of mixed writes by several users, each one request after the other. A request that was not answered, or answered 503, is
 * repeated under its idempotency key, as the page does; so at the end it is certain what must be there.
 */
export class Load {
  readonly counts: Counts = { accepted: 0, rejected: 0, resent: 0 };
  readonly refusals: Refusal[] = [];
  private stopping = false;
  private readonly running: Promise<void>[];

  private constructor(readonly told: readonly Told[]) {
    this.running = told.map((one) => this.run(one));
  }

  /** Signs users up and begins. */
  static async start(url: string, users: number): Promise<Load> {
    const signedUp = await Promise.all(Array.from({ length: users }, () => User.signUp(url)));
    return new Load(signedUp.map((user) => ({ user, tasks: new Map() })));
  }

  /** Ends the load after the requests under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.running);
  }

  private async run(told: Told): Promise<void> {
    while (!this.stopping) {
      const task = await this.write(told);
      told.tasks.set(task.id, task);
      this.counts.accepted++;
    }
  }

  private write({ user, tasks }: Told): Promise<ApiTask> {
    const open = [...tasks.values()].filter(({ status }) => status === 'open');
    const one = open[randomInt(Math.max(1, open.length))];
    const kind = one ? randomInt(4) : 0;
    if (!one || kind <= 1) return this.send(() => user.post('/api/tasks', { title: `task ${tasks.size}` }));
    if (kind === 2) return this.send(() => user.post(`/api/tasks/${one.id}/complete`));
    const notes = randomUUID();
    return this.send(() => user.patch(`/api/tasks/${one.id}`, { notes }));
  }

  private async send(make: () => ReturnType<User['get']>): Promise<ApiTask> {
    const key = randomUUID();
    const deadline = Date.now() + GIVE_UP_MS;
    for (;;) {
      const answer = await make().set('Idempotency-Key', key).timeout(15_000).then(asIs, asError);
      if (!(answer instanceof Error) && answer.status < 300) return taskOf(answer);
      const why = answer instanceof Error ? String(answer) : `${answer.status} ${answer.text}`;
      this.refusals.push({ at: new Date().toISOString(), why });
      this.counts.rejected += answer instanceof Error ? 0 : 1;
      this.counts.resent++;
      if (!(answer instanceof Error) && answer.status !== 503) throw new Error(`answered ${why}`);
      if (Date.now() > deadline) throw new Error('not accepted within a minute');
      await delay(RETRY_MS);
    }
  }
}

const asIs = (response: Response): Response => response;
const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

/** An answer that says that it was done, and has not the task with it, is as bad as a lost task. */
function taskOf({ status, text, headers, body }: Response): ApiTask {
  const task = body as Partial<ApiTask>;
  if (task.id && task.version) return task as ApiTask;
  throw new Error(`answered ${status} without a task: "${text}" ${JSON.stringify(headers)}`);
}
