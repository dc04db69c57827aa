import type { JobSchedule } from '@errand/dapr';
import type { Agenda } from '../agenda/agenda.js';

/** Which reminder of a user. */
export interface ReminderRef {
  taskId: string;
  reminderId: string;
}

/** What a job carries to its callback. */
export interface ReminderPayload extends ReminderRef {
  userId: string;
  taskVersion: number;
  correlationId: string;
  traceparent?: string;
}

/** A job as it is to be scheduled. */
export interface ReminderJob {
  when: Required<Pick<JobSchedule, 'dueTime'>>;
  payload: ReminderPayload;
}

/**
 * The name of a reminder's job. The reminder's id is derived from user, task, reminder and occurrence, so planning it again overwrites
 * the job, and a late write for one occurrence cannot overwrite the job of another.
 */
export const jobName = (reminderId: string): string => `reminder-${reminderId}`;

/** The job that a reminder is to have; undefined when it is to have none. */
export function jobFor(agenda: Agenda, { taskId, reminderId }: ReminderRef): ReminderJob | undefined {
  const reminder = agenda.plans.get(taskId)?.reminders.find(({ id }) => id === reminderId);
  if (reminder?.state !== 'planned') return undefined;
  const { at, taskVersion, correlationId, traceparent } = reminder;
  const payload = { userId: agenda.userId, taskId, reminderId, taskVersion, correlationId };
  return { when: { dueTime: at }, payload: { ...payload, ...(traceparent !== undefined && { traceparent }) } };
}

/** The payload of a job's call, or undefined when it is none of ours. */
export function readPayload(body: unknown): ReminderPayload | undefined {
  const candidate = (body ?? {}) as Partial<Record<keyof ReminderPayload, unknown>>;
  const { userId, taskId, reminderId } = candidate;
  const complete = [userId, taskId, reminderId].every((id) => typeof id === 'string' && id !== '');
  return complete ? (candidate as ReminderPayload) : undefined;
}
