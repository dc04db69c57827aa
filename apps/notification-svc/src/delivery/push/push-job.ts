import type { FiringFacts } from '../../reminders/firing.js';

/** What the job that pushes a reminder carries. */
export interface PushJob {
  userId: string;
  correlationId: string;
  traceparent?: string;
  /** The reminder, as its events tell of it. */
  facts: FiringFacts;
  /** 1, and one more each time that a push service asked to wait. */
  attempt: number;
}

const PREFIX = 'push-';

/** The same for an attempt however often its event comes: the job is overwritten. A job that runs cannot be, so each attempt has its own. */
export const pushJobName = ({ facts, attempt }: Pick<PushJob, 'facts' | 'attempt'>): string =>
  `${PREFIX}${facts.reminderId}-${attempt}`;

/** The payload of a job's call, or undefined when it is no push. */
export function readPushJob(name: string, body: unknown): PushJob | undefined {
  const { userId, facts, attempt } = (body ?? {}) as Partial<PushJob>;
  const isWhole = typeof userId === 'string' && typeof facts?.reminderId === 'string' && Number.isInteger(attempt);
  return name.startsWith(PREFIX) && isWhole ? (body as PushJob) : undefined;
}
