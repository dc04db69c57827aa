import { Injectable } from '@nestjs/common';
import { DomainError } from '@errand/dapr';
import { ChatApiConfig } from '../../config/chat-api.config.js';
import { WrongPasswordError } from '../passwords.js';
import { AttemptCounter } from './attempt-counter.js';

/** Bounds how often who has an access token alone may guess the password: no more often than at the log-in. */
@Injectable()
export class PasswordAttempts {
  constructor(
    private readonly attempts: AttemptCounter,
    private readonly config: ChatApiConfig,
  ) {}

  /** Does what wants the user's password; only a wrong one counts. @throws DomainError `too-many`, and what `work` throws */
  async count<R>(userId: string, work: () => Promise<R>): Promise<R> {
    const bounds = [{ subject: `password of ${userId}`, limit: this.config.LOGIN_ATTEMPTS_PER_MINUTE }];
    const seconds = this.attempts.take(bounds);
    if (seconds > 0) throw new DomainError('too-many', `Too many attempts. Try again in ${seconds} s.`, [], seconds);
    try {
      const done = await work();
      this.attempts.giveBack(bounds);
      return done;
    } catch (error) {
      if (!(error instanceof WrongPasswordError)) this.attempts.giveBack(bounds);
      throw error;
    }
  }
}
