import type { DeadLetterDto } from './dead-letters.dto.js';
import type { FlowStepDto } from './flows.dto.js';

/** What of an entry of the audit log a step is made of. */
export interface LoggedFact {
  eventId: string;
  type: string;
  source: string;
  occurredAt: string;
  recordedAt: string;
  actor: { kind: string };
  taskId?: string;
}

/** A reminder that waits for its moment. */
export interface WaitingJob {
  reminderId: string;
  taskId: string;
  at: string;
}

/** What the services know of one flow. */
export interface FlowParts {
  facts: readonly LoggedFact[];
  jobs: readonly WaitingJob[];
  letters: readonly DeadLetterDto[];
}

/** Whose doing is a request, and not a service's own. */
const PEOPLE = ['user', 'assistant', 'api-token'];

/** The steps of a flow in the order of time: the request, its events, the jobs that followed, what was delivered or given up. */
export function stepsOf({ facts, jobs, letters }: FlowParts): FlowStepDto[] {
  const steps = [...facts.map(ofFact), ...jobs.map(ofJob), ...letters.map(ofLetter)];
  const inOrder = steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const [first] = inOrder;
  if (!first?.actor || !PEOPLE.includes(first.actor)) return inOrder;
  return [{ kind: 'request', at: first.at, service: first.service, type: 'request', actor: first.actor }, ...inOrder];
}

function ofFact({ eventId: id, type, source, occurredAt: at, recordedAt, actor, taskId }: LoggedFact): FlowStepDto {
  const service = source.replace(/^errand\//, '');
  return { kind: kindOf(type), at, service, type, actor: actor.kind, ...(taskId && { taskId }), id, recordedAt };
}

function kindOf(type: string): FlowStepDto['kind'] {
  if (/^errand\.reminder\.(due|missed)\./.test(type)) return 'job';
  return type.startsWith('errand.reminder.delivered.') ? 'delivery' : 'event';
}

function ofJob({ reminderId: id, taskId, at }: WaitingJob): FlowStepDto {
  return { kind: 'job', at, service: 'notification-svc', type: 'waits', taskId, id };
}

function ofLetter({ id, occurredAt: at, subscriber, originalType, topic }: DeadLetterDto): FlowStepDto {
  return { kind: 'dead-letter', at, service: subscriber ?? 'a sidecar', type: originalType ?? topic, id };
}
