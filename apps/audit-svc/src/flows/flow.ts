import type { Fact } from '../log/fact.js';

/** What followed from one request of a user, or from one job: how it began, and how far it has come. */
export interface Flow {
  readonly correlationId: string;
  readonly userId: string;
  readonly startedAt: string;
  /** Type and publisher of its first event. */
  readonly type: string;
  readonly source: string;
  readonly lastAt: string;
  readonly lastType: string;
}

/** The flow of which only this fact is known. */
export function flowOf({ correlationId, userId, occurredAt, type, source }: Fact): Flow {
  return { correlationId, userId, startedAt: occurredAt, type, source, lastAt: occurredAt, lastType: type };
}

/** Both lists in one, the newest first, `most` of them. What is in both becomes one flow. */
export function merged(one: readonly Flow[], other: readonly Flow[], most: number): Flow[] {
  const found = new Map<string, Flow>();
  for (const flow of [...one, ...other]) {
    const key = JSON.stringify([flow.userId, flow.correlationId]);
    const known = found.get(key);
    found.set(key, known ? joined(known, flow) : flow);
  }
  return [...found.values()].sort((a, b) => b.lastAt.localeCompare(a.lastAt)).slice(0, most);
}

/** Events arrive in any order across topics and replicas. */
function joined(a: Flow, b: Flow): Flow {
  const { startedAt, type, source } = a.startedAt <= b.startedAt ? a : b;
  const { lastAt, lastType } = a.lastAt >= b.lastAt ? a : b;
  return { correlationId: a.correlationId, userId: a.userId, startedAt, type, source, lastAt, lastType };
}
