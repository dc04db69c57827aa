import { Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { Request } from 'express';
import { createSecretKey } from 'node:crypto';
import { peerConfig } from '../peer.config.js';

export type UserRequest = Request & { userId?: string };

/** Lets in whoever shows a token that was signed with the service's key and has not expired. */
@Injectable()
export class BearerGuard implements CanActivate {
  private readonly jwt = new JwtService({ secret: createSecretKey(peerConfig.jwtKey, 'utf8') });

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<UserRequest>();
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new UnauthorizedException();
    const options = { issuer: 'errand', algorithms: ['HS256' as const] };
    const claims = await this.jwt.verifyAsync<{ sub: string }>(token, options).catch(() => undefined);
    if (!claims?.sub) throw new UnauthorizedException();
    request.userId = claims.sub;
    return true;
  }
}
