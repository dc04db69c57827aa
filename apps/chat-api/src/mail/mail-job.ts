/** What a mail is asked for: a link to choose a new password, for whoever has the address, or one that confirms a user's address. */
export type MailWish = { kind: 'reset'; email: string } | { kind: 'confirm'; userId: string };

/** What the job carries to its call. */
export type MailJob = MailWish & { askedAt: string; correlationId: string; traceparent?: string };

/** How long a link is good for, and its mail worth sending. */
export const LINK_SECONDS = { reset: 3_600, confirm: 24 * 3_600 } as const;

const PREFIX = 'mail-';

export const mailJobName = (id: string): string => `${PREFIX}${id}`;

/** The payload of a job's call, or undefined when it is none of ours. */
export function readMailJob(name: string, body: unknown): MailJob | undefined {
  const { kind, askedAt, email, userId } = (body ?? {}) as Record<string, unknown>;
  const isWhole = (kind === 'reset' && typeof email === 'string') || (kind === 'confirm' && typeof userId === 'string');
  return name.startsWith(PREFIX) && isWhole && typeof askedAt === 'string' ? (body as MailJob) : undefined;
}
