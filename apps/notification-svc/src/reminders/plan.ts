import type { TaskSnapshot } from '@errand/events';
import type { Agenda, NewPlan, Reminder, TaskPlan } from '../agenda/agenda.js';
import { LATEST_MS } from './firing.js';
import { reminderId } from './reminder-id.js';
import { placeOf, reminderMoment } from './reminder-time.js';

/** The event that a plan follows from. */
export interface Cause {
  /** When the change was decided. */
  occurredAt: string;
  correlationId: string;
  traceparent?: string;
}

/**
 * The reminders that a version of a task asks for, with what is known of those planned before: one that fired never waits again, one
 * whose moment stays keeps the request that planned it. A task that is not open has none but those whose delivery is under way.
 */
export function planTask(agenda: Agenda, task: TaskSnapshot, cause: Cause): NewPlan {
  const former = agenda.plans.get(task.id);
  const { id: taskId, version, status, title, due, timeZone } = task;
  const wanted = status === 'open' ? remindersOf(agenda, task, former, cause) : [];
  const underWay = (former?.reminders ?? []).filter(
    ({ id, state }) => state === 'fired' && !agenda.inbox.has(id) && !wanted.some((reminder) => reminder.id === id),
  );
  const place = placeOf(task, agenda.profile);
  const dated = { ...(due !== undefined && { due }), timeZone, ...(place !== undefined && { placedBy: place }) };
  return { taskId, version, status, title, ...dated, reminders: [...wanted, ...underWay] };
}

function remindersOf(agenda: Agenda, task: TaskSnapshot, former: TaskPlan | undefined, cause: Cause): Reminder[] {
  const known = new Map(former?.reminders.map((reminder) => [reminder.id, reminder]));
  const found = new Map<string, Reminder>();
  for (const wish of task.reminders) {
    const at = reminderMoment(wish, task, agenda.profile);
    if (at === undefined) continue;
    const id = reminderId({ userId: agenda.userId, taskId: task.id, wish, due: task.due });
    const before = known.get(id);
    const stays = before && (before.state !== 'planned' || before.at === at);
    found.set(
      id,
      stays ? before : { id, wish, at, state: stateOf(agenda, id, at, former, cause), ...from(task, cause) },
    );
  }
  return [...found.values()];
}

/**
 * Nobody waited for a reminder whose moment passed while its task was done or deleted: opened again, the task does not bring it up. Nor
 * for one whose moment was already too long ago when somebody asked for it, as by putting a task off that reminds a week before.
 */
function stateOf(
  agenda: Agenda,
  id: string,
  at: string,
  former: TaskPlan | undefined,
  cause: Cause,
): Reminder['state'] {
  const delivered = agenda.inbox.get(id);
  if (delivered) return delivered.notification.missed ? 'missed' : 'fired';
  const wasClosed = former !== undefined && former.status !== 'open';
  const latest = Date.parse(at) + (wasClosed ? 0 : LATEST_MS);
  return latest <= Date.parse(cause.occurredAt) ? 'lapsed' : 'planned';
}

function from(
  task: TaskSnapshot,
  { correlationId, traceparent }: Cause,
): Omit<Reminder, 'id' | 'wish' | 'at' | 'state'> {
  return { taskVersion: task.version, correlationId, ...(traceparent !== undefined && { traceparent }) };
}

/** Those of a plan that wait for their moment. */
export function waiting(plan: Pick<TaskPlan, 'reminders'>): Reminder[] {
  return plan.reminders.filter(({ state }) => state === 'planned');
}
