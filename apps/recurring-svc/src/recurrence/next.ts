import type { TaskSnapshot } from '@errand/events';
import { nextOccurrence } from '@errand/recurrence';

/** The occurrence that is to follow a completed one. */
export interface Next {
  /** A date or an RFC 3339 moment. */
  due: string;
  /** What the rule planned: together with the series it gives the occurrence its id. */
  slot: string;
  /** Number in the series, from 1. */
  ordinal: number;
}

/** A task that repeats: what says how is there. */
export type RepeatingTask = TaskSnapshot & Required<Pick<TaskSnapshot, 'recurrence' | 'occurrence'>>;

/** Whether the task has a rule and a place in its series. */
export function repeats(task: TaskSnapshot): task is RepeatingTask {
  return task.recurrence !== undefined && task.occurrence !== undefined;
}

/**
 * What follows a completed occurrence.
 *
 * From schedule it is counted from the slot that the rule planned, not from where the occurrence was moved to, and it is due at the
 * rule's own time: moving one occurrence moves that one alone, and the shift ends with it. From completion it is counted from the
 * moment of completion, at the time of day of the series. Only what the event carries goes in, never the clock: every delivery, on
 * every replica, gives the same occurrence.
 *
 * @param completedAt RFC 3339
 * @returns undefined when the rule ends the series
 * @throws InvalidRuleError, InvalidTimeZoneError, InvalidDueError when the task cannot be computed with
 */
export function nextOf(task: RepeatingTask, completedAt: string): Next | undefined {
  const { recurrence: rule, repeatFrom = 'schedule', timeZone, occurrence } = task;
  const { anchor, slot, ordinal } = occurrence;
  const series = { rule, repeatFrom, timeZone, anchor };
  const next = nextOccurrence(series, { due: slot, ordinal }, { now: completedAt, completedAt });
  return next && { due: next.due, slot: next.due, ordinal: next.ordinal };
}
