import { Injectable, Logger } from '@nestjs/common';
import { forgetHistory, JobScheduler, removeAll, StateStore } from '@errand/dapr';
import { waiting } from '../reminders/plan.js';
import { mailedKey } from '../delivery/email/mailed.records.js';
import { pushedKey } from '../delivery/push/pushed.records.js';
import { inParallel } from '../schedule/in-parallel.js';
import { jobName } from '../schedule/reminder-job.js';
import { Agendas } from './agendas.js';
import { notificationKey, PLAN, planKey } from './agenda.records.js';

const PLANS_AT_ONCE = 100;
const JOBS_AT_ONCE = 4;

/**
 * Forgets a user whose account was deleted. First the agenda ends: from then on nothing is decided for it, whatever event or job comes
 * late. Then its records go, with the jobs they lead to. The head stays, and says no more than when that was; should this stop half-way,
 * the event comes again and it tells how much there is to remove. Mails and push messages that wait go by themselves: chat-api is asked
 * where to, and knows of nobody.
 */
@Injectable()
export class ForgetUser {
  private readonly logger = new Logger(ForgetUser.name);

  constructor(
    private readonly agendas: Agendas,
    private readonly store: StateStore,
    private readonly scheduler: JobScheduler,
  ) {}

  /** @throws JobError, StateError, SidecarUnreachableError and what else a commit throws: then the event is to be delivered again */
  async forget(userId: string): Promise<void> {
    await this.agendas.change(userId, (agenda, change) => {
      if (agenda.deletedAt === undefined) change.end(new Date().toISOString());
    });
    const { version, data } = await this.agendas.head(userId);
    const { plans = 0, notifications = 0 } = data.left ?? {};
    for (let first = 1; first <= plans; first += PLANS_AT_ONCE) {
      await this.forgetPlans(userId, numbers(first, Math.min(plans, first + PLANS_AT_ONCE - 1)));
    }
    await removeAll(
      this.store,
      numbers(1, notifications).map((n) => notificationKey(userId, n)),
    );
    await forgetHistory(this.store, userId, version - 1);
    this.logger.log(`account ${userId} deleted: ${plans} plans and ${notifications} notifications removed`);
  }

  /** The jobs first: nothing tells of them once the plans are gone. */
  private async forgetPlans(userId: string, seqs: readonly number[]): Promise<void> {
    const keys = seqs.map((seq) => planKey(userId, seq));
    const plans = [...(await this.store.getMany(PLAN, keys)).values()].map(({ value }) => value);
    const jobs = plans.flatMap((plan) => waiting(plan).map(({ id }) => jobName(id)));
    await inParallel(jobs, JOBS_AT_ONCE, (name) => this.scheduler.delete(name));
    const ids = plans.flatMap(({ reminders }) => reminders.map(({ id }) => id));
    const told = ids.flatMap((id) => [mailedKey(userId, id), pushedKey(userId, id)]);
    await removeAll(this.store, [...told, ...keys]);
  }
}

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
