import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { JobScheduler } from '@errand/dapr';
import { AsyncResource } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Agendas } from '../agenda/agendas.js';
import { inParallel } from './in-parallel.js';
import { jobFor, jobName, type ReminderJob, type ReminderRef } from './reminder-job.js';

const CALLS_AT_ONCE = 4;
const PORTION = 64;
const ROUNDS = 8;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const NONE = 'none';

/**
 * Brings the scheduler's jobs in line with the agendas. The agenda is what counts: the job of a reminder is whatever follows from it at
 * the moment of writing, so any call may be repeated, come late or come from several replicas at once.
 *
 * When the scheduler does not answer, the event that planned is not held up, nor are those behind it (asked for again, it would be for as
 * long as the outage lasts, an hour at most, and become a dead letter then): the plan and its place in the index are stored, and the job is written as soon as the scheduler is back, here or by the reconciliation.
 */
@Injectable()
export class JobKeeper implements OnApplicationShutdown {
  private readonly logger = new Logger(JobKeeper.name);
  /** By user: the reminders, with their tasks, whose jobs are still to be brought in line. */
  private readonly pending = new Map<string, Map<string, string>>();
  private readonly stopping = new AbortController();
  /** Work in the background belongs to no request, whoever's event set it going. */
  private readonly background = new AsyncResource(JobKeeper.name);
  private working = false;
  private failures = 0;

  constructor(
    private readonly agendas: Agendas,
    private readonly scheduler: JobScheduler,
  ) {}

  /** Number of reminders whose jobs are still to be brought in line. */
  get lag(): number {
    return [...this.pending.values()].reduce((sum, refs) => sum + refs.size, 0);
  }

  /** Brings the jobs of these reminders in line now or, when that fails, as soon as it succeeds. Never throws. */
  async align(userId: string, refs: readonly ReminderRef[]): Promise<void> {
    if (this.failures > 0) this.later(userId, refs);
    else await this.attempt(userId, refs);
  }

  /** Brings the jobs of these reminders in line in the background. */
  later(userId: string, refs: readonly ReminderRef[]): void {
    if (refs.length === 0) return;
    const pending = this.pending.get(userId) ?? new Map<string, string>();
    for (const { reminderId, taskId } of refs) pending.set(reminderId, taskId);
    this.pending.set(userId, pending);
    if (!this.working) this.background.runInAsyncScope(() => void this.work());
  }

  /** What is still pending is restored by the reconciliation of the next start. */
  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.pending.size > 0 && !this.stopping.signal.aborted) {
      const [userId, refs] = this.takePortion();
      await this.attempt(userId, refs);
      if (this.failures > 0) await this.pause();
    }
    this.working = false;
  }

  /** Taken out before the work begins, so that what is added meanwhile is not lost; a user whose turn fails goes to the end. */
  private takePortion(): [string, ReminderRef[]] {
    const [[userId, pending] = ['', new Map<string, string>()]] = this.pending;
    const refs = [...pending].slice(0, PORTION).map(([reminderId, taskId]) => ({ reminderId, taskId }));
    for (const { reminderId } of refs) pending.delete(reminderId);
    this.pending.delete(userId);
    if (pending.size > 0) this.pending.set(userId, pending);
    return [userId, refs];
  }

  private async attempt(userId: string, refs: readonly ReminderRef[]): Promise<void> {
    try {
      await this.bringInLine(userId, refs);
      if (this.failures > 0) this.logger.log(`the scheduler answers again; ${this.lag} jobs are still to be written`);
      this.failures = 0;
    } catch (error) {
      this.failures++;
      this.logger.warn(`${refs.length} jobs not written, trying again: ${String(error)}`);
      this.later(userId, refs);
    }
  }

  /** Reads the agenda again after each writing: whoever wrote last has seen the newest plan, so two writers cannot leave an old one. */
  private async bringInLine(userId: string, refs: readonly ReminderRef[]): Promise<void> {
    const written = new Map<string, string>();
    for (let round = 0; round < ROUNDS; round++) {
      const agenda = await this.agendas.read(userId);
      const jobs = refs.map((ref) => ({ name: jobName(ref.reminderId), job: jobFor(agenda, ref) }));
      const differing = jobs.filter(({ name, job }) => written.get(name) !== (job?.when.dueTime ?? NONE));
      if (differing.length === 0) return;
      await inParallel(differing, CALLS_AT_ONCE, ({ name, job }) => this.write(name, job));
      for (const { name, job } of differing) written.set(name, job?.when.dueTime ?? NONE);
    }
    this.later(userId, refs);
  }

  private async write(name: string, job: ReminderJob | undefined): Promise<void> {
    if (job) await this.scheduler.schedule(name, job.when, job.payload);
    else await this.scheduler.delete(name);
  }

  private async pause(): Promise<void> {
    const milliseconds = Math.min(FIRST_PAUSE_MS * 2 ** this.failures, LONGEST_PAUSE_MS);
    await delay(milliseconds, undefined, { ref: false, signal: this.stopping.signal }).catch(() => undefined);
  }
}
