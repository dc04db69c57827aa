import { Injectable } from '@nestjs/common';
import { DomainError } from '@errand/dapr';
import { ChatApiConfig } from '../../config/chat-api.config.js';
import { AttemptCounter } from '../../auth/http/attempt-counter.js';

/** Enough for somebody who looks for the mail in the wrong place. */
const MAILS_PER_MINUTE = 3;

/** Bounds how many mails somebody can have sent, to one person and from one client. */
@Injectable()
export class MailThrottle {
  constructor(
    private readonly attempts: AttemptCounter,
    private readonly config: ChatApiConfig,
  ) {}

  /** @throws DomainError `too-many` */
  take(recipient: string, client: string): void {
    const seconds = this.attempts.take([
      { subject: `mail to ${recipient}`, limit: MAILS_PER_MINUTE },
      { subject: `mail by ${client}`, limit: this.config.LOGIN_FAILURES_PER_CLIENT_PER_MINUTE },
    ]);
    if (seconds > 0) throw new DomainError('too-many', `Too many mails. Try again in ${seconds} s.`, [], seconds);
  }
}
