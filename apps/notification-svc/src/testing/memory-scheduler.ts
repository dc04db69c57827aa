import { JobError, type JobSchedule, type JobScheduler } from '@errand/dapr';

/** The scheduler's jobs in memory; they are never called. For unit specs. */
export class MemoryScheduler {
  readonly jobs = new Map<string, JobSchedule & { data: object }>();
  /** While set, every call fails. */
  down = false;
  /** Runs before each writing: what happens meanwhile. */
  before: ((name: string) => Promise<void>) | undefined;

  get asScheduler(): JobScheduler {
    return this as unknown as JobScheduler;
  }

  async schedule(name: string, when: JobSchedule, data: object): Promise<void> {
    await this.reach(name);
    this.jobs.set(name, { ...when, data });
  }

  async get(name: string): Promise<Record<string, unknown> | undefined> {
    await this.reach();
    return this.jobs.get(name) as Record<string, unknown> | undefined;
  }

  async delete(name: string): Promise<void> {
    await this.reach(name);
    this.jobs.delete(name);
  }

  private async reach(written?: string): Promise<void> {
    if (this.down) throw new JobError('no scheduler', 'ERR_SCHEDULER', 500, 'retry');
    if (written !== undefined) await this.before?.(written);
  }
}
