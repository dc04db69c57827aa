import { toHistoryItem } from '../audit/history-item.js';
import { toolNamed } from '../tools/catalog.js';
import { isOfReminder, reminderOf, taskOf, verbOf, type Entry } from './facts.js';
import type { WhyStepDto } from './why.dto.js';

/** What notification-svc knows of attempts that failed. */
export interface FailedTries {
  channel: NonNullable<WhyStepDto['channel']>;
  failed: number;
  at: string;
  outcome: NonNullable<WhyStepDto['failure']>;
}

/** A reminder that waits for its moment. */
export interface WaitingReminder {
  reminderId: string;
  taskId: string;
  at: string;
}

const BY_ACTOR: Readonly<Record<string, WhyStepDto['kind']>> = {
  user: 'by-hand',
  assistant: 'said',
  'api-token': 'by-program',
};

const BY_MEANS = { chat: 'said', tool: 'called', approval: 'approved', import: 'imported', undo: 'undone' } as const;

/**
 * How a change was asked for.
 *
 * @param said what was said with the same request, the first sentence first
 * @param token what the person calls the API token that asked, where there still is one
 */
export function askedFor(fact: Entry, said: readonly { text: string; at: string }[], token?: string): WhyStepDto[] {
  const { correlationId, occurredAt: at, actor } = fact;
  const { via } = taskOf(fact);
  const kind = via ? BY_MEANS[via.kind] : (BY_ACTOR[actor.kind] ?? 'by-errand');
  const words = said.map((one) => ({ kind: 'said' as const, at: one.at, correlationId, text: one.text }));
  if (kind === 'said') return words.length > 0 ? words : [{ kind, at, correlationId }];
  const name = via?.name && (toolNamed(via.name)?.title ?? via.name);
  const by = via?.by ?? token;
  return [...words, { kind, at, correlationId, ...(name && { name }), ...(by && { by }) }];
}

/** What a change did to the task. */
export function changed(fact: Entry): WhyStepDto {
  const { occurredAt: at, correlationId, type, taskId, version, data } = fact;
  const step = { kind: 'changed' as const, at, correlationId, type, taskId, version };
  if (!data) return { ...step, erased: true };
  return { ...step, title: taskOf(fact).task?.title, changes: toHistoryItem(fact).changes };
}

/** That a rule, not a person, went on with its series. */
export function repeated(fact: Entry): WhyStepDto {
  const { occurredAt: at, correlationId, taskId } = fact;
  const due = taskOf(fact).task?.due;
  return { kind: 'repeated', at, correlationId, taskId, type: fact.type, ...(due && { due }) };
}

/** That a change led to a reminder. */
export function planned(fact: Entry, due: string | undefined): WhyStepDto {
  return { kind: 'planned', at: fact.occurredAt, correlationId: fact.correlationId, ...(due && { due }) };
}

/** What became of a reminder: when it fired, and how it reached its user. */
export function ofReminder(
  reminderId: string,
  ofTask: readonly Entry[],
  failures: readonly FailedTries[],
): WhyStepDto[] {
  const events = ofTask.filter((one) => isOfReminder(one) && reminderOf(one).reminderId === reminderId);
  const arrived = events.map((one) => reminderOf(one).channel);
  const lost = failures.filter(({ channel }) => !arrived.includes(channel)).map(notDelivered);
  const steps = [...events.flatMap(stepOf), ...lost];
  return steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function stepOf(fact: Entry): WhyStepDto[] {
  const { correlationId, occurredAt } = fact;
  const { scheduledFor: due, firedAt: at = occurredAt, lateByMs, heldBy, channel } = reminderOf(fact);
  switch (verbOf(fact)) {
    case 'due':
      return [{ kind: 'fired', at, correlationId, due, lateByMs, ...(heldBy && { heldBy }) }];
    case 'missed':
      return [{ kind: 'missed', at, correlationId, due, lateByMs }];
    case 'delivered':
      return [{ kind: 'delivered', at: occurredAt, correlationId, channel }];
    case 'acknowledged':
      return [{ kind: 'read', at: occurredAt, correlationId }];
    default:
      return [];
  }
}

function notDelivered({ channel, failed, at, outcome: failure }: FailedTries): WhyStepDto {
  return { kind: 'not-delivered', at, channel, failed, failure };
}
