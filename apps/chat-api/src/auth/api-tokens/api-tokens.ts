import { Injectable } from '@nestjs/common';
import { DomainError, StateStore } from '@errand/dapr';
import { randomBytes, randomUUID } from 'node:crypto';
import { changeRecord } from '../change-record.js';
import { digest, isSecretOf } from '../refresh-token.js';
import { API_TOKENS, apiTokensKey, type ApiToken, type TokenScope } from './api-token.records.js';

const MOST = 20;
/** A use is noted no more often than this: it costs a write. */
const NOTE_EVERY_MS = 10 * 60_000;
/** `errand.<user>.<secret>`: whose tokens to look among, and what proves it. */
const FORM = /^errand\.([\w-]{1,64})\.([\w-]{43})$/;

/** Whether a bearer token is one of these, and no access token. */
export const isApiToken = (token: string): boolean => token.startsWith('errand.');

/** API tokens: made once in plain, kept as a hash, ended at once. */
@Injectable()
export class ApiTokens {
  constructor(private readonly store: StateStore) {}

  /** In the order in which they were made. @throws StateError, SidecarUnreachableError */
  async list(userId: string): Promise<ApiToken[]> {
    return (await this.store.get(API_TOKENS, apiTokensKey(userId)))?.value.tokens ?? [];
  }

  /**
   * Makes a token and tells it, once.
   *
   * @throws DomainError `conflict` when there are too many; StateError, SidecarUnreachableError
   */
  async create(userId: string, name: string, scopes: TokenScope[]): Promise<{ token: string; made: ApiToken }> {
    const secret = randomBytes(32).toString('base64url');
    const made = { id: randomUUID(), name, hash: digest(secret), scopes, createdAt: new Date().toISOString() };
    await this.change(userId, (tokens) => {
      if (tokens.some(({ id }) => id === made.id)) return undefined;
      if (tokens.length >= MOST)
        throw new DomainError('conflict', `There are ${MOST} tokens, which is the most. End one that is not used.`);
      return [...tokens, made];
    });
    return { token: `errand.${userId}.${secret}`, made };
  }

  /** Ends one; one that is not there is fine. @throws StateError, SidecarUnreachableError */
  revoke(userId: string, id: string): Promise<void> {
    return this.change(userId, (tokens) =>
      tokens.some((one) => one.id === id) ? tokens.filter((one) => one.id !== id) : undefined,
    );
  }

  /** Whose token it is, and which; undefined when it is none. Notes that it was used. @throws StateError, SidecarUnreachableError */
  async find(token: string): Promise<{ userId: string; found: ApiToken } | undefined> {
    const [, userId = '', secret = ''] = FORM.exec(token) ?? [];
    if (userId === '') return undefined;
    const found = (await this.list(userId)).find(({ hash }) => isSecretOf(secret, hash));
    if (!found) return undefined;
    const isNoted = Date.now() - Date.parse(found.lastUsedAt ?? '') < NOTE_EVERY_MS;
    if (!isNoted) await this.note(userId, found.id);
    return { userId, found };
  }

  /** For the list alone: a request does not fail for it. */
  private async note(userId: string, id: string): Promise<void> {
    const lastUsedAt = new Date().toISOString();
    const noted = this.change(userId, (tokens) => tokens.map((one) => (one.id === id ? { ...one, lastUsedAt } : one)));
    await noted.catch(() => undefined);
  }

  private change(userId: string, decide: (tokens: ApiToken[]) => ApiToken[] | undefined): Promise<void> {
    return changeRecord(this.store, API_TOKENS, apiTokensKey(userId), (stored) => {
      const tokens = decide(stored?.tokens ?? []);
      return tokens && { value: { tokens } };
    });
  }
}
