import { Injectable, Logger } from '@nestjs/common';
import type { Agenda } from '../agenda/agenda.js';
import type { AgendaChange } from '../agenda/agenda-change.js';
import { Agendas } from '../agenda/agendas.js';
import { ACTOR, SOURCE } from '../actor.js';
import { deliverInApp } from '../delivery/deliver-in-app.js';
import { JobKeeper } from '../schedule/job-keeper.js';
import { PlannedIndex } from '../schedule/planned-index.js';
import type { ReminderPayload } from '../schedule/reminder-job.js';
import { factsOf, heldPlan, judge, notificationOf, planAfter, type Firing, type Judgement } from './firing.js';
import { ReminderMetrics } from './reminder.metrics.js';

/** Turns the call of a job into the fact that the reminder is due, once, if it is still wanted. */
@Injectable()
export class FireReminder {
  private readonly logger = new Logger(FireReminder.name);

  constructor(
    private readonly agendas: Agendas,
    private readonly index: PlannedIndex,
    private readonly keeper: JobKeeper,
    private readonly metrics: ReminderMetrics = new ReminderMetrics(),
  ) {}

  /** @throws StateError and what else a commit throws: the scheduler then calls again */
  async fire(payload: ReminderPayload): Promise<Judgement['kind']> {
    const { userId, taskId, reminderId } = payload;
    const judgement = await this.agendas.change(userId, (agenda, change) => {
      const found = judge(agenda, taskId, reminderId, new Date());
      if (found.kind === 'fire') decide(agenda, change, found, payload.correlationId);
      if (found.kind === 'hold') change.savePlan(heldPlan(found));
      return found;
    });
    this.metrics.judged(judgement);
    if (judgement.kind === 'early' || judgement.kind === 'hold') await this.waitUntil(judgement.at, payload);
    this.logger.log(`reminder ${reminderId} of task ${taskId} ${tell(judgement)}`);
    return judgement.kind;
  }

  /** Should this stop in between, the job calls again and finds that it is early. */
  private async waitUntil(at: string, { userId, taskId, reminderId }: ReminderPayload): Promise<void> {
    await this.index.add(userId, [at]);
    this.keeper.later(userId, [{ taskId, reminderId }]);
  }
}

/**
 * The firing is committed with its event and with the notification: one that is too late tells of that, any other is thereby delivered in
 * the app. The inbox is this service's own, so that need not wait for the event to come back, behind all others of the same moment.
 */
function decide(agenda: Agenda, change: AgendaChange, firing: Firing, correlationId: string): void {
  const facts = factsOf(agenda, firing);
  change.savePlan(planAfter(firing));
  if (!firing.missed) {
    change.emit({ type: 'errand.reminder.due.v1', source: SOURCE, data: { ...facts, actor: ACTOR } });
    deliverInApp(change, facts, correlationId);
    return;
  }
  const missedAt = firing.firedAt;
  change.emit({ type: 'errand.reminder.missed.v1', source: SOURCE, data: { ...facts, actor: ACTOR, missedAt } });
  change.saveNotification(notificationOf(facts, { at: missedAt, missed: true, correlationId }));
}

function tell(judgement: Judgement): string {
  if (judgement.kind === 'unwanted') return 'is not wanted any more';
  if (judgement.kind === 'hold') return `waits for the end of the quiet hours, ${judgement.at}`;
  if (judgement.kind === 'early') return `was moved to ${judgement.at}`;
  return `${judgement.missed ? 'missed' : 'fired'}, ${judgement.lateByMs} ms late`;
}
