import type { FiringFacts } from '../../reminders/firing.js';

/** What the job that mails a reminder carries. */
export interface MailJob {
  userId: string;
  correlationId: string;
  traceparent?: string;
  /** The reminder, as its events tell of it. */
  facts: FiringFacts;
}

const PREFIX = 'mail-';

/** The same for a reminder however often its event comes: the job is overwritten. */
export const mailJobName = ({ reminderId }: Pick<FiringFacts, 'reminderId'>): string => `${PREFIX}${reminderId}`;

/** The payload of a job's call, or undefined when it is no mail. */
export function readMailJob(name: string, body: unknown): MailJob | undefined {
  const { userId, facts } = (body ?? {}) as Partial<MailJob>;
  const isWhole = typeof userId === 'string' && typeof facts?.reminderId === 'string';
  return name.startsWith(PREFIX) && isWhole ? (body as MailJob) : undefined;
}
