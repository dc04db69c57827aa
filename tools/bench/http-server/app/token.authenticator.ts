import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { DomainError, type UserAuthenticator } from '@errand/dapr';
import { createSecretKey } from 'node:crypto';
import { jwtKey } from './config.js';

/** Checks access tokens as chat-api does. */
@Injectable()
export class TokenAuthenticator implements UserAuthenticator {
  private readonly jwt = new JwtService({ secret: createSecretKey(jwtKey, 'utf8') });

  async authenticate(request: { headers: { authorization?: string }; userId?: string }): Promise<void> {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const options = { issuer: 'errand', algorithms: ['HS256' as const] };
    const claims = await this.jwt.verifyAsync<{ sub: string }>(token, options).catch(() => undefined);
    if (!claims?.sub) throw new DomainError('unauthenticated', 'The access token is expired or not valid.');
    request.userId = claims.sub;
  }
}
