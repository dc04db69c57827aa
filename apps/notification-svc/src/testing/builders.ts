import type { TaskSnapshot } from '@errand/events';
import { aTaskSnapshot, TEST_NOW, TEST_USER } from '@errand/events/testing';
import type { Agenda, KnownProfile, TaskPlan } from '../agenda/agenda.js';
import { planTask, type Cause } from '../reminders/plan.js';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A profile in Berlin whose day starts at 08:00. */
export const BERLIN: KnownProfile = { timeZone: 'Europe/Berlin', locale: 'de', dayStart: '08:00', userVersion: 1 };

/** When the change behind every built plan was decided, long before its reminders. */
export const CAUSE: Cause = { occurredAt: TEST_NOW, correlationId: 'test-request' };

/** A user of whom nothing is known. */
export function anAgenda(parts: Partial<Agenda> = {}): Agenda {
  return { userId: TEST_USER, plans: new Map(), inbox: new Map(), nextSeq: 1, nextNumber: 1, ...parts };
}

/** An open task that reminds when it is due, on 1 April 2026 at 09:00 in New York. */
export function aRemindedTask(parts: Partial<TaskSnapshot> = {}): TaskSnapshot {
  const due = '2026-04-01T09:00:00-04:00';
  return aTaskSnapshot({ due, reminders: ['PT0S'], timeZone: 'America/New_York', ...parts });
}

/** Plans a task and keeps the plan in the agenda, as a commit does. Returns the plan. */
export function follow(agenda: Agenda, task: TaskSnapshot, cause: Partial<Cause> = {}): TaskPlan {
  const seq = agenda.plans.get(task.id)?.seq ?? agenda.nextSeq++;
  const plan = { ...planTask(agenda, task, { ...CAUSE, ...cause }), seq };
  agenda.plans.set(task.id, plan);
  return plan;
}

/** From now, RFC 3339 in UTC. */
export function fromNow(milliseconds: number): string {
  return new Date(Date.now() + milliseconds).toISOString();
}
