import { Injectable, Logger } from '@nestjs/common';
import { GuardExistsError, insert, StateStore } from '@errand/dapr';
import { randomUUID } from 'node:crypto';
import { Accounts } from '../account/accounts.service.js';
import type { Profile } from '../account/account.js';
import { earlierAnswer, rememberAnswer, type IdempotencyKey } from '../idempotency/idempotency.js';
import { Admins } from './admins.js';
import { AddressTakenError, SessionEndedError, WrongCredentialsError } from './auth.errors.js';
import { CREDENTIALS, credentialsKey, normaliseEmail } from './auth.records.js';
import { hashPassword, passwordFits } from './password.js';
import { Sessions, type OpenedSession } from './sessions.js';

const DAY_START = '09:00';
/** Whose idempotency keys they are while nobody is logged in. */
const GUEST = 'guest';

/** What a person signs up with. */
export interface SignUp {
  email: string;
  password: string;
  timeZone: string;
  locale: string;
  /** What the browser says it is. */
  agent?: string | undefined;
}

/** What a person logs in with. */
export type LogIn = Pick<SignUp, 'email' | 'password' | 'agent'>;

/** A logged-in user with their new session. */
export interface LoggedIn {
  session: OpenedSession;
  profile: Profile;
}

/** Signs people up and logs them in. */
@Injectable()
export class Auth {
  private readonly logger = new Logger(Auth.name);

  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly store: StateStore,
    private readonly admins: Admins,
  ) {}

  /**
   * Creates the account, its address and its first session in one transaction, the address as an insert-only key. Repeated under its
   * idempotency key it gives the same user a new session: tokens are not kept to be told twice.
   *
   * @throws AddressTakenError, also for an administrator's address; KeyReusedError, OutcomeUnknownError, OverloadedError, StateError
   */
  async signUp(signUp: SignUp, idempotency?: IdempotencyKey): Promise<LoggedIn> {
    if (this.admins.isAdminAddress(normaliseEmail(signUp.email))) {
      this.logger.warn('sign-up with an address of ADMIN_EMAILS refused: sign up first, then name the address there');
      throw new AddressTakenError();
    }
    try {
      return await this.register(signUp, idempotency);
    } catch (error) {
      if (!(error instanceof GuardExistsError)) throw error;
      const earlier = await this.earlier(idempotency);
      if (!earlier) throw new AddressTakenError();
      return this.opened(earlier.userId, await this.sessions.start(earlier.userId, signUp.agent));
    }
  }

  /**
   * @throws WrongCredentialsError, after the same time for an unknown address as for a wrong password
   * @throws KeyReusedError, StateError, SidecarUnreachableError
   */
  async logIn({ email, password, agent }: LogIn, idempotency?: IdempotencyKey): Promise<LoggedIn> {
    const [found, earlier] = await Promise.all([
      this.store.get(CREDENTIALS, credentialsKey(email)),
      this.earlier(idempotency),
    ]);
    if (!(await passwordFits(password, found?.value.passwordHash)) || !found) throw new WrongCredentialsError();
    const { userId } = found.value;
    return this.opened(userId, await this.startOnce(userId, agent, earlier ? undefined : idempotency));
  }

  /** @throws SessionEndedError, KeyReusedError, StateError, SidecarUnreachableError */
  async refresh(refreshToken: string, idempotency?: IdempotencyKey): Promise<LoggedIn> {
    const session = await this.sessions.rotate(refreshToken, idempotency);
    return this.opened(session.userId, session);
  }

  /** Ends the session; one that has ended already is fine. @throws KeyReusedError, StateError, SidecarUnreachableError */
  async logOut(refreshToken: string, idempotency?: IdempotencyKey): Promise<void> {
    try {
      await this.sessions.end(refreshToken, idempotency);
    } catch (error) {
      if (!(error instanceof SessionEndedError)) throw error;
    }
  }

  private async register(
    { email, password, timeZone, locale, agent }: SignUp,
    idempotency: IdempotencyKey | undefined,
  ): Promise<LoggedIn> {
    const userId = randomUUID();
    const passwordHash = await hashPassword(password);
    const { session, operations } = this.sessions.openFirst(userId, agent);
    const address = insert(CREDENTIALS, credentialsKey(email), { userId, passwordHash });
    const createdAt = new Date().toISOString();
    const profile = { email: normaliseEmail(email), timeZone, locale, dayStart: DAY_START, createdAt };
    return this.accounts.change({ userId, actor: { kind: 'user', id: userId } }, (workspace) => {
      workspace.saveProfile(profile);
      workspace.write(address, true);
      for (const operation of operations) workspace.write(operation);
      if (idempotency) workspace.write(rememberAnswer(GUEST, idempotency, { userId }), true);
      return { session, profile };
    });
  }

  /** Opens a session and keeps the key; a second request under it at the same moment opens one as well. */
  private async startOnce(
    userId: string,
    agent: string | undefined,
    idempotency: IdempotencyKey | undefined,
  ): Promise<OpenedSession> {
    if (!idempotency) return this.sessions.start(userId, agent);
    try {
      return await this.sessions.start(userId, agent, [rememberAnswer(GUEST, idempotency, { userId })]);
    } catch (error) {
      if (!(await this.earlier(idempotency))) throw error;
      return this.sessions.start(userId, agent);
    }
  }

  private async earlier(idempotency: IdempotencyKey | undefined): Promise<{ userId: string } | undefined> {
    return (await earlierAnswer<{ userId: string }>(this.store, GUEST, idempotency))?.answer;
  }

  private async opened(userId: string, session: OpenedSession): Promise<LoggedIn> {
    return { session, profile: await this.profileOf(userId) };
  }

  private async profileOf(userId: string): Promise<Profile> {
    const { account } = await this.accounts.read(userId);
    if (!account.profile) throw new WrongCredentialsError();
    return account.profile;
  }
}
