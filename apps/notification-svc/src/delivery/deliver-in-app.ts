import { ACTOR, SOURCE } from '../actor.js';
import type { AgendaChange } from '../agenda/agenda-change.js';
import { notificationOf, type FiringFacts } from '../reminders/firing.js';

/** Puts a reminder into its user's inbox: the notification and the fact that it was delivered are one change. */
export function deliverInApp(change: AgendaChange, facts: FiringFacts, correlationId: string): void {
  const deliveredAt = new Date().toISOString();
  change.saveNotification(notificationOf(facts, { at: deliveredAt, missed: false, correlationId }));
  change.emit({
    type: 'errand.reminder.delivered.v1',
    source: SOURCE,
    data: { ...facts, actor: ACTOR, channel: 'in-app', deliveredAt },
  });
}
