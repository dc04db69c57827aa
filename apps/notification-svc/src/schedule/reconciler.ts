import { Injectable, Logger } from '@nestjs/common';
import { JobScheduler } from '@errand/dapr';
import { Agendas } from '../agenda/agendas.js';
import { inParallel } from './in-parallel.js';
import { JobKeeper } from './job-keeper.js';
import { HOUR_MS } from './planned-index.records.js';
import { KEPT_DAYS, PlannedIndex } from './planned-index.js';
import { jobName, type ReminderRef } from './reminder-job.js';

/** Only what is due so soon is looked at: everything comes into reach well before its moment. */
const AHEAD_MS = HOUR_MS;
/** Long enough behind us to see each reminder as late and as missed. */
const BEHIND_MS = 25 * HOUR_MS;
const USERS_AT_ONCE = 4;

/** What a reconciliation did. */
export interface Reconciliation {
  users: number;
  checked: number;
  restored: number;
}

/**
 * Finds jobs that the scheduler lost and writes them again. Looks each job up and writes only what is missing or has another moment:
 * a look costs about half of a write (measured) and does not touch the scheduler's disk. Harmless when several replicas do it at once.
 */
@Injectable()
export class Reconciler {
  private readonly logger = new Logger(Reconciler.name);
  private running: Promise<Reconciliation> | undefined;
  /** What the last one of this replica did, and when. */
  last?: Reconciliation & { at: string };

  constructor(
    private readonly index: PlannedIndex,
    private readonly agendas: Agendas,
    private readonly scheduler: JobScheduler,
    private readonly keeper: JobKeeper,
  ) {}

  /**
   * Looks at what is due within the hour or was due in the last day; `thorough`: in the last 30 days. One at a time: while one runs,
   * asking for another gives its result, and a thorough one follows it.
   */
  run({ thorough = false } = {}): Promise<Reconciliation> {
    if (this.running && !thorough) return this.running;
    const before = this.running?.catch(() => undefined);
    const run = Promise.resolve(before)
      .then(() => this.reconcile(thorough ? KEPT_DAYS * 24 * HOUR_MS : BEHIND_MS))
      .finally(() => {
        if (this.running === run) this.running = undefined;
      });
    this.running = run;
    return run;
  }

  private async reconcile(behind: number): Promise<Reconciliation> {
    const started = Date.now();
    const users = await this.index.usersBetween(started - behind, started + AHEAD_MS);
    const found = { users: users.size, checked: 0, restored: 0 };
    await inParallel(users, USERS_AT_ONCE, async (userId) => {
      const near = await this.nearReminders(userId, started + AHEAD_MS);
      const lost = await this.lostOf(near);
      await this.keeper.align(userId, lost);
      found.checked += near.length;
      found.restored += lost.length;
    });
    const { checked, restored } = found;
    const took = Date.now() - started;
    this.logger.log(`reconciled: ${restored} of ${checked} jobs of ${users.size} users restored in ${took} ms`);
    this.last = { ...found, at: new Date().toISOString() };
    return found;
  }

  private async nearReminders(userId: string, until: number): Promise<(ReminderRef & { at: string })[]> {
    const near = (await this.agendas.waiting(userId)).filter(({ at }) => Date.parse(at) <= until);
    return near.map(({ id, taskId, at }) => ({ taskId, reminderId: id, at }));
  }

  private async lostOf(reminders: (ReminderRef & { at: string })[]): Promise<ReminderRef[]> {
    const lost: ReminderRef[] = [];
    for (const reminder of reminders) {
      const job = await this.scheduler.get(jobName(reminder.reminderId));
      const sameMoment = Date.parse(String(job?.['dueTime'])) === Date.parse(reminder.at);
      if (!sameMoment) lost.push(reminder);
    }
    return lost;
  }
}
