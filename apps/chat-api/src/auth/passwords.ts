import { Injectable } from '@nestjs/common';
import { DomainError, InvalidInputError, replace, StateStore, type Versioned } from '@errand/dapr';
import { Accounts } from '../account/accounts.service.js';
import { earlierAnswer, rememberedAnswer, type IdempotencyKey } from '../idempotency/idempotency.js';
import { CREDENTIALS, credentialsKey, type Credentials } from './auth.records.js';
import { hashPassword, passwordFits } from './password.js';
import { SessionsOfUser } from './sessions-of-user.js';

/** The password that was to prove who is asking is another one. Not 401: the access token is fine. */
export class WrongPasswordError extends InvalidInputError {
  constructor() {
    super([
      { pointer: '/password', message: 'is not your password', remedy: 'Give the password that you log in with now.' },
    ]);
  }
}

/** Which session asks, so that it is the one that stays. */
export interface Asking {
  userId: string;
  sessionId: string;
}

/** The password of a user who is logged in. */
@Injectable()
export class Passwords {
  constructor(
    private readonly accounts: Accounts,
    private readonly store: StateStore,
    private readonly sessions: SessionsOfUser,
  ) {}

  /**
   * Changes it and ends all other sessions, in one transaction.
   *
   * @throws WrongPasswordError, KeyReusedError, StateError, SidecarUnreachableError
   */
  async change({ userId, sessionId }: Asking, password: string, next: string, key?: IdempotencyKey): Promise<void> {
    if (await earlierAnswer(this.store, userId, key)) return;
    const found = await this.proven(userId, password);
    const passwordHash = await hashPassword(next);
    const write = replace(CREDENTIALS, found.key, { ...found.value, passwordHash }, found.etag);
    await this.sessions.endOthers(userId, sessionId, [write, ...rememberedAnswer(userId, key, {})]);
  }

  /**
   * The credentials of a user who knows their password.
   *
   * @throws WrongPasswordError, StateError, SidecarUnreachableError
   */
  async proven(userId: string, password: string): Promise<Versioned<Credentials> & { key: string }> {
    const { account } = await this.accounts.read(userId);
    if (!account.profile) throw new DomainError('not-found', 'There is no such account.');
    const key = credentialsKey(account.profile.email);
    const found = await this.store.get(CREDENTIALS, key);
    const fits = await passwordFits(password, found?.value.passwordHash);
    if (!fits || found?.value.userId !== userId) throw new WrongPasswordError();
    return { ...found, key };
  }
}
