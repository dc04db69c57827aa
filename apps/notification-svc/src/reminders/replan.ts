import type { Agenda, NewPlan, TaskPlan } from '../agenda/agenda.js';
import { waiting } from './plan.js';
import { isMoment } from './reminder-id.js';
import { placeOf, reminderMoment } from './reminder-time.js';

/**
 * The plans of whole days whose waiting reminders were placed by another zone or day start than the user's now, brought to where they
 * belong. Reminders keep their ids and the request that planned them; moments do not move.
 *
 * @param limit how many plans at most, so that one change stays small whatever the account holds
 */
export function movedPlans(agenda: Agenda, limit: number): NewPlan[] {
  const moved: NewPlan[] = [];
  for (const plan of agenda.plans.values()) {
    if (moved.length === limit) break;
    const place = placeOf(plan, agenda.profile);
    if (place !== plan.placedBy && waiting(plan).length > 0) moved.push(moveTo(place, plan, agenda));
  }
  return moved;
}

function moveTo(placedBy: string | undefined, plan: TaskPlan, { profile }: Agenda): NewPlan {
  const reminders = plan.reminders.map((reminder) => {
    if (reminder.state !== 'planned' || isMoment(reminder.wish)) return reminder;
    return { ...reminder, at: reminderMoment(reminder.wish, plan, profile) ?? reminder.at };
  });
  return { ...plan, ...(placedBy !== undefined && { placedBy }), reminders };
}
