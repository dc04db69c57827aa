import type { FiringFacts } from '../../reminders/firing.js';
import type { Asked } from './approval-push.js';

interface Carried {
  userId: string;
  correlationId: string;
  traceparent?: string;
  /** 1, and one more each time that a push service asked to wait. */
  attempt: number;
}

/** What the job that pushes a reminder, or a proposal, carries: as its event tells of it. */
export type PushJob = Carried & ({ facts: FiringFacts } | { asked: Asked });

const PREFIX = 'push-';

/** What a push is about: the same for each of its attempts. */
export const subjectOf = (job: { facts: { reminderId: string } } | { asked: { approvalId: string } }): string =>
  'facts' in job ? job.facts.reminderId : `approval-${job.asked.approvalId}`;

/** The same for an attempt however often its event comes: the job is overwritten. A job that runs cannot be, so each attempt has its own. */
export const pushJobName = (job: Parameters<typeof subjectOf>[0] & { attempt: number }): string =>
  `${PREFIX}${subjectOf(job)}-${job.attempt}`;

/** The payload of a job's call, or undefined when it is no push. */
export function readPushJob(name: string, body: unknown): PushJob | undefined {
  const { userId, facts, asked, attempt } = (body ?? {}) as {
    facts?: Partial<FiringFacts>;
    asked?: Partial<Asked>;
  } & Partial<Carried>;
  const isAbout = typeof facts?.reminderId === 'string' || typeof asked?.approvalId === 'string';
  const isWhole = typeof userId === 'string' && isAbout && Number.isInteger(attempt);
  return name.startsWith(PREFIX) && isWhole ? (body as PushJob) : undefined;
}
