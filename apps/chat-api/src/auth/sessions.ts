import { Injectable } from '@nestjs/common';
import { put, remove, replace, StateStore, type StateOperation } from '@errand/dapr';
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { ChatApiConfig } from '../config/chat-api.config.js';
import { SessionEndedError } from './auth.errors.js';
import { SESSION, sessionKey, type Session } from './auth.records.js';

/** So long the former token is still taken, for two tabs that refresh at once. */
const GRACE_MS = 10_000;

/** A session with the token that refreshes it, `<session>.<secret>`. */
export interface OpenedSession {
  sessionId: string;
  userId: string;
  refreshToken: string;
}

/** Sessions with a rotating refresh token: each is used once, a used one that comes again ends its session (it was stolen). */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: StateStore,
    private readonly config: ChatApiConfig,
  ) {}

  /** A new session, to be written by the returned operation. */
  open(userId: string): { session: OpenedSession; operation: StateOperation } {
    const sessionId = randomUUID();
    const secret = newSecret();
    const now = new Date().toISOString();
    const record = { userId, tokenHash: digest(secret), rotatedAt: now, createdAt: now };
    const operation = put(SESSION, sessionKey(sessionId), record, this.config.SESSION_SECONDS);
    return { session: { sessionId, userId, refreshToken: `${sessionId}.${secret}` }, operation };
  }

  /** Opens and writes a session. */
  async start(userId: string): Promise<OpenedSession> {
    const { session, operation } = this.open(userId);
    await this.store.transact([operation]);
    return session;
  }

  /**
   * Exchanges a refresh token for a new one.
   *
   * @throws SessionEndedError for a token that is unknown or was used before; the latter ends the session
   */
  async rotate(refreshToken: string): Promise<OpenedSession> {
    const { sessionId, secret } = split(refreshToken);
    const found = await this.store.get(SESSION, sessionKey(sessionId));
    if (!found) throw new SessionEndedError();
    const { value: session, etag } = found;
    if (!sameHash(secret, session.tokenHash)) return this.reused(sessionId, secret, session);
    const fresh = newSecret();
    const rotatedAt = new Date().toISOString();
    const next = { ...session, tokenHash: digest(fresh), formerTokenHash: session.tokenHash, rotatedAt };
    await this.store.transact([replace(SESSION, sessionKey(sessionId), next, etag, this.config.SESSION_SECONDS)]);
    return { sessionId, userId: session.userId, refreshToken: `${sessionId}.${fresh}` };
  }

  /** Ends the session of a refresh token; one that is unknown is ended already. */
  async end(refreshToken: string): Promise<void> {
    const { sessionId, secret } = split(refreshToken);
    const found = await this.store.get(SESSION, sessionKey(sessionId));
    if (found && sameHash(secret, found.value.tokenHash)) await this.store.transact([remove(sessionKey(sessionId))]);
  }

  private async reused(sessionId: string, secret: string, session: Session): Promise<OpenedSession> {
    const former = session.formerTokenHash !== undefined && sameHash(secret, session.formerTokenHash);
    if (former && Date.now() - Date.parse(session.rotatedAt) < GRACE_MS) {
      return { sessionId, userId: session.userId, refreshToken: '' }; // the other tab got the new token
    }
    if (former) await this.store.transact([remove(sessionKey(sessionId))]);
    throw new SessionEndedError();
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');

const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

function sameHash(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(digest(secret)), Buffer.from(hash));
}

function split(token: string): { sessionId: string; secret: string } {
  const [sessionId = '', secret = ''] = token.split('.');
  if (!/^[0-9a-f-]{36}$/.test(sessionId) || secret === '') throw new SessionEndedError();
  return { sessionId, secret };
}
