import type { Channel, Means, TaskSnapshot } from '@errand/events';
import type { AuditEntryDto } from '../audit/audit.dto.js';

/** What is read of an event of a task; nothing once it was erased. */
export interface TaskFact {
  task?: TaskSnapshot;
  before?: Record<string, unknown>;
  via?: Means;
}

/** What is read of an event of a reminder. */
export interface ReminderFact {
  reminderId?: string;
  taskVersion?: number;
  scheduledFor?: string;
  firedAt?: string;
  lateByMs?: number;
  heldBy?: 'quiet-hours';
  channel?: Channel;
}

/** An entry of the audit log, and what it says. */
export type Entry = AuditEntryDto;

export const isOfTask = ({ type }: Entry): boolean => type.startsWith('errand.task.');
export const isOfReminder = ({ type }: Entry): boolean => type.startsWith('errand.reminder.');
export const taskOf = ({ data }: Entry): TaskFact => (data ?? {}) as TaskFact;
export const reminderOf = ({ data }: Entry): ReminderFact => (data ?? {}) as ReminderFact;

/** The verb of an event: "completed" of errand.task.completed.v1. */
export const verbOf = ({ type }: Entry): string => type.split('.').at(-2) ?? type;

/** What recurring-svc decided, not a request. */
export const isByRule = ({ actor }: Entry): boolean => actor.kind === 'recurring-svc';

/** What a rule's decision followed from: the change of another occurrence that came with the same request. */
export function causeOfRule(fact: Entry, sameRequest: readonly Entry[]): Entry | undefined {
  const seriesId = taskOf(fact).task?.seriesId;
  const before = sameRequest.filter(
    (one) =>
      isOfTask(one) &&
      !isByRule(one) &&
      one.userVersion < fact.userVersion &&
      (seriesId === undefined || taskOf(one).task?.seriesId === seriesId),
  );
  return before.at(-1);
}

/** The change of the task that a reminder was planned from. */
export function planOf(
  reminderId: string,
  correlationId: string | undefined,
  ofTask: readonly Entry[],
): Entry | undefined {
  const changes = ofTask.filter(isOfTask);
  const fired = ofTask.find(
    (one) => isOfReminder(one) && reminderOf(one).reminderId === reminderId && verbOf(one) !== 'acknowledged',
  );
  const { taskVersion } = fired ? reminderOf(fired) : {};
  const request = correlationId ?? fired?.correlationId;
  return (
    changes.find(({ version }) => version !== undefined && version === taskVersion) ??
    changes.findLast((one) => one.correlationId === request)
  );
}
