import { Injectable } from '@nestjs/common';
import { put, remove, replace, StateStore, type StateOperation, type Versioned } from '@errand/dapr';
import { randomBytes, randomUUID } from 'node:crypto';
import { ChatApiConfig } from '../config/chat-api.config.js';
import { earlierAnswer, rememberedAnswer, type IdempotencyKey } from '../idempotency/idempotency.js';
import { AuthKey } from './auth-key.js';
import { SessionEndedError } from './auth.errors.js';
import { SESSION, sessionKey, type Session } from './auth.records.js';
import { SessionsOfUser } from './sessions-of-user.js';
import { digest, isSecretOf, parseRefreshToken, refreshTokenText, type RefreshToken } from './refresh-token.js';

/** So long the former token still gets the one that followed it: for two tabs that refresh at once, and for an answer that was lost. */
const GRACE_MS = 10_000;
const LONGEST_AGENT = 300;

/** A session with the token that refreshes it, `<session>.<secret>`. */
export interface OpenedSession {
  sessionId: string;
  userId: string;
  refreshToken: string;
}

/**
 * Sessions with a rotating refresh token: each is used once, a used one that comes again ends its session (it was stolen). The next
 * token follows from the former by the signing key, so the same exchange made twice gives the same token.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: StateStore,
    private readonly config: ChatApiConfig,
    private readonly key: AuthKey,
    private readonly ofUser: SessionsOfUser,
  ) {}

  /** The first session of a new user, to be written by the returned operations. */
  openFirst(userId: string, agent?: string): { session: OpenedSession; operations: StateOperation[] } {
    const { session, operation } = this.open(userId, agent);
    return { session, operations: [operation, this.ofUser.first(userId, session.sessionId)] };
  }

  /**
   * Opens and writes a session.
   *
   * @param agent what the browser says it is
   * @param more written with it, or nothing is
   * @throws StateError, SidecarUnreachableError
   */
  async start(userId: string, agent?: string, more: readonly StateOperation[] = []): Promise<OpenedSession> {
    const { session, operation } = this.open(userId, agent);
    await this.ofUser.add(userId, session.sessionId, [operation, ...more]);
    return session;
  }

  /**
   * Exchanges a refresh token for the next one. Repeated within 10 s, or under its idempotency key while its answer is the newest
   * token, it gives the same.
   *
   * @throws SessionEndedError for a token that is unknown or was used before; the latter ends the session
   * @throws KeyReusedError, StateError, SidecarUnreachableError
   */
  async rotate(refreshToken: string, idempotency?: IdempotencyKey): Promise<OpenedSession> {
    const token = parseRefreshToken(refreshToken);
    const [found, earlier] = await this.look(token, idempotency);
    if (!found) throw new SessionEndedError();
    if (!isSecretOf(token.secret, found.value.tokenHash)) return this.repeated(token, found.value);
    return earlier ? opened(found.value, token) : this.exchange(token, found, idempotency);
  }

  /**
   * Ends the session of a refresh token, also of the one before: it would end the session anyway.
   *
   * @throws SessionEndedError when there is no such session any more, or the token was never or long ago one of it
   * @throws KeyReusedError, StateError, SidecarUnreachableError while the session lives
   */
  async end(refreshToken: string, idempotency?: IdempotencyKey): Promise<void> {
    const token = parseRefreshToken(refreshToken);
    const [found] = await this.look(token, idempotency);
    const hashes = [found?.value.tokenHash, found?.value.formerTokenHash];
    if (!hashes.some((hash) => isSecretOf(token.secret, hash))) throw new SessionEndedError();
    try {
      await this.store.transact([remove(sessionKey(token.sessionId)), ...remembered(token, idempotency)]);
    } catch (error) {
      if (await this.find(token)) throw error;
    }
  }

  private open(userId: string, agent: string | undefined): { session: OpenedSession; operation: StateOperation } {
    const token = { sessionId: randomUUID(), secret: randomBytes(32).toString('base64url') };
    const now = new Date().toISOString();
    const record: Session = {
      userId,
      tokenHash: digest(token.secret),
      rotatedAt: now,
      createdAt: now,
      indexed: true,
      ...(agent && { agent: agent.slice(0, LONGEST_AGENT) }),
    };
    const operation = put(SESSION, sessionKey(token.sessionId), record, this.config.SESSION_SECONDS);
    return { session: opened(record, token), operation };
  }

  private look(
    token: RefreshToken,
    idempotency: IdempotencyKey | undefined,
  ): Promise<[Versioned<Session> | undefined, object | undefined]> {
    return Promise.all([this.find(token), earlierAnswer(this.store, scopeOf(token), idempotency)]);
  }

  private find({ sessionId }: RefreshToken): Promise<Versioned<Session> | undefined> {
    return this.store.get(SESSION, sessionKey(sessionId));
  }

  /** Another request may exchange the same token at the same moment; whose write fails reads what the other made. */
  private async exchange(
    token: RefreshToken,
    { value: session, etag }: Versioned<Session>,
    idempotency: IdempotencyKey | undefined,
  ): Promise<OpenedSession> {
    if (!session.indexed && !(await this.ofUser.adopt(token.sessionId, session))) throw new SessionEndedError();
    const next = this.next(token);
    const rotatedAt = new Date().toISOString();
    const hashes = { tokenHash: digest(next.secret), formerTokenHash: session.tokenHash };
    const record: Session = { ...session, ...hashes, rotatedAt, indexed: true };
    const write = replace(SESSION, sessionKey(token.sessionId), record, etag, this.config.SESSION_SECONDS);
    try {
      await this.store.transact([write, ...remembered(token, idempotency)]);
      return opened(session, next);
    } catch (error) {
      const now = (await this.find(token))?.value;
      if (now && isSecretOf(token.secret, now.tokenHash)) throw error;
      if (!now) throw new SessionEndedError();
      return this.repeated(token, now);
    }
  }

  private async repeated(token: RefreshToken, session: Session): Promise<OpenedSession> {
    if (!isSecretOf(token.secret, session.formerTokenHash)) throw new SessionEndedError();
    const next = this.next(token);
    const isRecent = Date.now() - Date.parse(session.rotatedAt) < GRACE_MS;
    if (isRecent && isSecretOf(next.secret, session.tokenHash)) return opened(session, next);
    if (!isRecent) await this.store.transact([remove(sessionKey(token.sessionId))]);
    throw new SessionEndedError();
  }

  private next(token: RefreshToken): RefreshToken {
    return { ...token, secret: this.key.hash('refresh token', refreshTokenText(token)) };
  }
}

const opened = ({ userId }: Session, token: RefreshToken): OpenedSession => ({
  sessionId: token.sessionId,
  userId,
  refreshToken: refreshTokenText(token),
});

const scopeOf = ({ sessionId }: RefreshToken): string => `session:${sessionId}`;

/** That it was done is all there is to keep: the token can be made again, and must not be stored. */
function remembered(token: RefreshToken, idempotency: IdempotencyKey | undefined): StateOperation[] {
  return rememberedAnswer(scopeOf(token), idempotency, {});
}
