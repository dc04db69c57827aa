import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Secrets, type UserAuthenticator } from '@errand/dapr';
import { LRUCache } from 'lru-cache';
import { createSecretKey } from 'node:crypto';
import { ChatApiConfig } from '../config/chat-api.config.js';
import { SIGNING_KEY } from './auth-key.js';
import type { AuthenticatedRequest } from './authenticated-user.js';
import { InvalidTokenError } from './auth.errors.js';

const ISSUER = 'errand';
const REMEMBERED_TOKENS = 1_000;

interface Claims {
  sub: string;
  sid: string;
  exp: number;
}

/** Makes and checks access tokens: JWTs signed with a key from the secret store, checked without any read. */
@Injectable()
export class AccessTokens implements OnModuleInit, UserAuthenticator {
  private jwt = new JwtService();
  /** Tokens whose signature was checked: checking it again says nothing new, unlike asking whether the token has expired. */
  private readonly checked = new LRUCache<string, Partial<Claims>>({ max: REMEMBERED_TOKENS });

  constructor(
    private readonly secrets: Secrets,
    private readonly config: ChatApiConfig,
  ) {}

  /** @throws SecretError when the store has no signing key */
  async onModuleInit(): Promise<void> {
    // A key object: of a text the library first tries to make a public key, for each token, and that failure costs a millisecond.
    this.jwt = new JwtService({ secret: createSecretKey(await this.secrets.get(SIGNING_KEY), 'utf8') });
  }

  /** A token for the user's session, with its life in seconds. */
  issue(userId: string, sessionId: string): { accessToken: string; expiresIn: number } {
    const expiresIn = this.config.ACCESS_TOKEN_SECONDS;
    const options = { subject: userId, issuer: ISSUER, expiresIn, algorithm: 'HS256' as const };
    return { accessToken: this.jwt.sign({ sid: sessionId }, options), expiresIn };
  }

  /** Reads `Authorization: Bearer <token>`. @throws InvalidTokenError */
  async authenticate(request: AuthenticatedRequest): Promise<void> {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new InvalidTokenError('There is no access token.');
    const claims = await this.claimsOf(token);
    if (!claims?.sub || !claims.exp) throw new InvalidTokenError('The access token is expired or not valid.');
    request.user = { id: claims.sub, sessionId: claims.sid ?? '', expiresAt: claims.exp };
  }

  /** What a token of ours says; undefined for any other, and for one that has expired. */
  private async claimsOf(token: string): Promise<Partial<Claims> | undefined> {
    const claims = this.checked.get(token) ?? (await this.verified(token));
    return claims?.exp && claims.exp * 1_000 > Date.now() ? claims : undefined;
  }

  private async verified(token: string): Promise<Partial<Claims> | undefined> {
    const options = { issuer: ISSUER, algorithms: ['HS256' as const] };
    const claims = await this.jwt.verifyAsync<Claims>(token, options).catch(() => undefined);
    if (claims) this.checked.set(token, claims);
    return claims;
  }
}
