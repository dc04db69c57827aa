import { topicOf, type ParsedEvent } from '@errand/events';

/** A durable event as the log takes it: what every fact carries, and the whole event as its payload. */
export interface Fact {
  readonly userId: string;
  readonly eventId: string;
  readonly type: string;
  readonly topic: string;
  /** Who published it, as `errand/<app>`. */
  readonly source: string;
  readonly taskId?: string;
  /** Version of the task after the change; task events have one. */
  readonly version?: number;
  readonly userVersion: number;
  readonly occurredAt: string;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly correlationId: string;
  readonly data: object;
}

/** The fact in an event, or undefined for a message that is none: a live message or a dead letter. */
export function factOf({ type, source, data }: ParsedEvent): Fact | undefined {
  if (!('eventId' in data)) return undefined;
  const { userId, eventId, userVersion, occurredAt, correlationId } = data;
  const actor = { kind: data.actor.kind, id: data.actor.id };
  const task = 'taskId' in data ? { taskId: data.taskId } : {};
  const version = 'task' in data ? { version: data.version } : {};
  const about = { type, topic: topicOf(type), source };
  return { userId, eventId, ...about, ...task, ...version, userVersion, occurredAt, actor, correlationId, data };
}
