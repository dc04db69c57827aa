import { Injectable } from '@nestjs/common';
import { currentContext, JobScheduler } from '@errand/dapr';
import { createHash, randomUUID } from 'node:crypto';
import type { IdempotencyKey } from '../idempotency/idempotency.js';
import { mailJobName, type MailWish } from './mail-job.js';

/**
 * Asks for mails, which jobs send: a request waits for no SMTP server, what is asked for outlives this process, and a request takes as long
 * for an address that nobody has as for any other.
 */
@Injectable()
export class MailJobs {
  constructor(private readonly scheduler: JobScheduler) {}

  /** @param idempotency repeated under it, the wish is the same job, and mails the same link. @throws JobError, SidecarUnreachableError */
  async ask(wish: MailWish, idempotency?: IdempotencyKey): Promise<void> {
    const askedAt = new Date().toISOString();
    const context = currentContext() ?? { correlationId: randomUUID() };
    const name = mailJobName(idempotency ? idOf(wish, idempotency) : randomUUID());
    await this.scheduler.schedule(name, { dueTime: askedAt }, { ...wish, askedAt, ...context });
  }
}

/** Of who asks for what: two people may have thought of the same key. */
function idOf(wish: MailWish, { key, requestHash }: IdempotencyKey): string {
  return createHash('sha256')
    .update(JSON.stringify([wish, key, requestHash]))
    .digest('base64url');
}
