import type { ReminderDueV1 } from '@errand/events';
import type { FiringFacts } from '../reminders/firing.js';

/** What events tell of a reminder that is due. */
export function factsOf(due: ReminderDueV1): FiringFacts {
  const { reminderId, taskId, taskVersion, title, dueAt, scheduledFor, firedAt, lateByMs, heldBy } = due;
  const facts = { reminderId, taskId, taskVersion, title, dueAt, scheduledFor, firedAt, lateByMs };
  return { ...facts, ...(heldBy && { heldBy }) };
}
