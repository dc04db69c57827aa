import { randomInt, randomUUID } from 'node:crypto';
import { insist, type Refusal } from './insist.js';
import { User, type ApiTask } from './user.js';

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
    const all = [...tasks.values()];
    const open = oneOf(all.filter(({ status }) => status === 'open'));
    const deleted = oneOf(all.filter(({ status }) => status === 'deleted'));
    const kind = randomInt(8);
    if (open && kind === 3) return this.send(() => user.post(`/api/tasks/${open.id}/complete`));
    if (open && kind === 4) return this.send(() => user.delete(`/api/tasks/${open.id}`));
    if (deleted && kind === 5) return this.send(() => user.post(`/api/tasks/${deleted.id}/restore`));
    const notes = randomUUID();
    if (open && kind > 5) return this.send(() => user.patch(`/api/tasks/${open.id}`, { notes }));
    return this.send(() => user.post('/api/tasks', { title: `task ${tasks.size}` }));
  }

  private send(make: () => ReturnType<User['get']>): Promise<ApiTask> {
    return insist(make, (refusal) => {
      this.refusals.push(refusal);
      this.counts.rejected += refusal.clear ? 1 : 0;
      this.counts.resent++;
    });
  }
}

const oneOf = <T>(all: readonly T[]): T | undefined => all[randomInt(Math.max(1, all.length))];
