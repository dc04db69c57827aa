import { Injectable } from '@nestjs/common';
import { GuardExistsError, insert, StateStore } from '@errand/dapr';
import { randomUUID } from 'node:crypto';
import { Accounts } from '../account/accounts.service.js';
import type { Profile } from '../account/account.js';
import { AddressTakenError, WrongCredentialsError } from './auth.errors.js';
import { CREDENTIALS, credentialsKey, normaliseEmail } from './auth.records.js';
import { hashPassword, passwordFits } from './password.js';
import { Sessions, type OpenedSession } from './sessions.js';

const DAY_START = '09:00';

/** What a person signs up with. */
export interface SignUp {
  email: string;
  password: string;
  timeZone: string;
  locale: string;
}

/** A logged-in user with their new session. */
export interface LoggedIn {
  session: OpenedSession;
  profile: Profile;
}

/** Signs people up and logs them in. */
@Injectable()
export class Auth {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly store: StateStore,
  ) {}

  /**
   * Creates the account, its address and its first session in one transaction, the address as an insert-only key.
   *
   * @throws AddressTakenError
   */
  async signUp({ email, password, timeZone, locale }: SignUp): Promise<LoggedIn> {
    const userId = randomUUID();
    const passwordHash = await hashPassword(password);
    const { session, operation } = this.sessions.open(userId);
    const address = insert(CREDENTIALS, credentialsKey(email), { userId, passwordHash });
    const createdAt = new Date().toISOString();
    const profile = { email: normaliseEmail(email), timeZone, locale, dayStart: DAY_START, createdAt };
    try {
      return await this.accounts.change({ userId, actor: { kind: 'user', id: userId } }, (workspace) => {
        workspace.saveProfile(profile);
        workspace.write(address, true);
        workspace.write(operation);
        return { session, profile };
      });
    } catch (error) {
      if (error instanceof GuardExistsError) throw new AddressTakenError();
      throw error;
    }
  }

  /** @throws WrongCredentialsError, after the same time for an unknown address as for a wrong password */
  async logIn(email: string, password: string): Promise<LoggedIn> {
    const found = await this.store.get(CREDENTIALS, credentialsKey(email));
    if (!(await passwordFits(password, found?.value.passwordHash)) || !found) throw new WrongCredentialsError();
    const [session, profile] = await Promise.all([
      this.sessions.start(found.value.userId),
      this.profileOf(found.value.userId),
    ]);
    return { session, profile };
  }

  /** @throws SessionEndedError */
  async refresh(refreshToken: string): Promise<LoggedIn> {
    const session = await this.sessions.rotate(refreshToken);
    return { session, profile: await this.profileOf(session.userId) };
  }

  /** Ends the session; one that has ended already is fine. */
  logOut(refreshToken: string): Promise<void> {
    return this.sessions.end(refreshToken);
  }

  private async profileOf(userId: string): Promise<Profile> {
    const { account } = await this.accounts.read(userId);
    if (!account.profile) throw new WrongCredentialsError();
    return account.profile;
  }
}
