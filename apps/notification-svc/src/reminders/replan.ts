import type { Agenda, NewPlan, Reminder, TaskPlan } from '../agenda/agenda.js';
import { isMoment } from './reminder-id.js';
import { reminderMoment } from './reminder-time.js';

/**
 * The plans whose waiting reminders are not where the user's zone and day start put them now, brought there: those of whole days, since
 * moments do not move. Reminders keep their ids and the request that planned them.
 *
 * @param limit how many plans at most, so that one change stays small whatever the account holds
 */
export function movedPlans(agenda: Agenda, limit: number): NewPlan[] {
  const moved: NewPlan[] = [];
  for (const plan of agenda.plans.values()) {
    if (moved.length === limit) break;
    const reminders = plan.reminders.map((reminder) => moveReminder(agenda, plan, reminder));
    if (reminders.some((reminder, i) => reminder !== plan.reminders[i])) moved.push({ ...plan, reminders });
  }
  return moved;
}

function moveReminder({ profile }: Agenda, plan: TaskPlan, reminder: Reminder): Reminder {
  const wholeDay = plan.due !== undefined && !isMoment(plan.due);
  if (!wholeDay || reminder.state !== 'planned' || isMoment(reminder.wish)) return reminder;
  const at = reminderMoment(reminder.wish, plan, profile);
  return at === undefined || at === reminder.at ? reminder : { ...reminder, at };
}
