import type { Notification, ReminderEvent } from '@errand/events';
import type { Agenda, NewPlan, Reminder, TaskPlan } from '../agenda/agenda.js';
import { quietUntil } from './quiet-hours.js';
import { dueMoment } from './reminder-time.js';

/** Later than this a reminder is recorded as missed and not delivered. */
export const LATEST_MS = 24 * 3_600_000;
/** How far the scheduler's clock may be ahead of ours before a call counts as too early. */
const CLOCK_SKEW_MS = 30_000;

/** A reminder whose moment has come. */
export interface Firing {
  plan: TaskPlan;
  reminder: Reminder;
  firedAt: string;
  lateByMs: number;
  /** So late that it is only recorded. */
  missed: boolean;
}

/** A reminder that came due in the user's quiet hours. */
export interface Holding {
  plan: TaskPlan;
  reminder: Reminder;
  /** When they end. */
  at: string;
}

/**
 * `unwanted`: the task or the reminder changed, or it fired before. `early`: it was moved to a later moment. `hold`: it is to wait for the
 * end of the quiet hours.
 */
export type Judgement =
  ({ kind: 'fire' } & Firing) | ({ kind: 'hold' } & Holding) | { kind: 'unwanted' } | { kind: 'early'; at: string };

/** What a job's call means, given what is known of the task now: the job may be older than the last change. */
export function judge(agenda: Agenda, taskId: string, reminderId: string, now: Date): Judgement {
  const plan = agenda.plans.get(taskId);
  const reminder = plan?.reminders.find(({ id }) => id === reminderId);
  if (!plan || !reminder || reminder.state !== 'planned' || agenda.inbox.has(reminderId)) return { kind: 'unwanted' };
  const late = now.getTime() - Date.parse(reminder.at);
  if (late < -CLOCK_SKEW_MS) return { kind: 'early', at: reminder.at };
  const lateByMs = Math.max(0, late);
  const missed = lateByMs > LATEST_MS;
  const quiet = missed ? undefined : quietUntil(now, agenda.profile);
  if (quiet !== undefined) return { kind: 'hold', plan, reminder, at: quiet };
  return { kind: 'fire', plan, reminder, firedAt: now.toISOString(), lateByMs, missed };
}

/** The plan once the reminder waits for the end of the quiet hours. */
export function heldPlan({ plan, reminder, at }: Holding): NewPlan {
  const held = { ...reminder, at, heldFrom: reminder.heldFrom ?? reminder.at };
  return { ...plan, reminders: plan.reminders.map((one) => (one === reminder ? held : one)) };
}

/** The plan once the reminder has fired. */
export function planAfter({ plan, reminder, missed }: Firing): NewPlan {
  const state = missed ? 'missed' : 'fired';
  return { ...plan, reminders: plan.reminders.map((one) => (one === reminder ? { ...one, state } : one)) };
}

/** What the events of a firing tell of the reminder. */
export type FiringFacts = Pick<
  ReminderEvent,
  'reminderId' | 'taskId' | 'taskVersion' | 'title' | 'dueAt' | 'scheduledFor' | 'firedAt' | 'lateByMs' | 'heldBy'
>;

/** What the events of a firing tell. A task without a due date has only the reminder's own moment. */
export function factsOf(agenda: Agenda, { plan, reminder, firedAt, lateByMs }: Firing): FiringFacts {
  const { taskId, title } = plan;
  const { id: reminderId, at, heldFrom, taskVersion } = reminder;
  const scheduledFor = heldFrom ?? at;
  const dueAt = dueMoment(plan, agenda.profile) ?? scheduledFor;
  const facts = { reminderId, taskId, taskVersion, title, dueAt, scheduledFor, firedAt };
  if (heldFrom === undefined) return { ...facts, lateByMs };
  return { ...facts, lateByMs: Date.parse(firedAt) - Date.parse(heldFrom), heldBy: 'quiet-hours' };
}

/** The notification of a reminder. `at`: when it reached the user, or was recorded as missed. */
export function notificationOf(
  facts: Pick<FiringFacts, 'reminderId' | 'taskId' | 'title' | 'dueAt' | 'firedAt'>,
  { at, missed, correlationId }: { at: string; missed: boolean; correlationId: string },
): Notification {
  const { reminderId: id, taskId, title, dueAt, firedAt } = facts;
  return { id, taskId, title, dueAt, firedAt, deliveredAt: at, channel: 'in-app', missed, readAt: null, correlationId };
}
