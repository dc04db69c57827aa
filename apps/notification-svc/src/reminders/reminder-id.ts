import { createHash } from 'node:crypto';

/** What makes a reminder the same one. */
export interface ReminderIdentity {
  userId: string;
  taskId: string;
  /** The reminder as the task says it. */
  wish: string;
  /** The due date, which tells one occurrence from another; absent for a task without one. */
  due?: string | undefined;
}

/**
 * The id of a reminder (task, reminder, occurrence), in the shape of a UUID of version 8: whoever plans it again, after a crash, on
 * another replica or when the event comes twice, gives it the same one. Moments count as instants, however their offset is written.
 */
export function reminderId({ userId, taskId, wish, due }: ReminderIdentity): string {
  const parts = [userId, taskId, instantOf(wish), due === undefined ? '' : instantOf(due)];
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function instantOf(text: string): string {
  return isMoment(text) ? new Date(text).toISOString() : text;
}

/** Whether it is a moment of its own, not a duration or a date. */
export function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(text);
}
