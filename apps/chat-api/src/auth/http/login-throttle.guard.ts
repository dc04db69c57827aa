import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@errand/dapr';
import { ThrottlerStorageService } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { ChatApiConfig } from '../../config/chat-api.config.js';
import { normaliseEmail } from '../auth.records.js';

const WINDOW_MS = 60_000;

/** Bounds how often one address can be tried in a minute, whoever tries, so that passwords cannot be guessed. */
@Injectable()
export class LoginThrottle implements CanActivate {
  constructor(
    private readonly storage: ThrottlerStorageService,
    private readonly config: ChatApiConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const body = request.body as { email?: unknown } | undefined;
    const tracker = typeof body?.email === 'string' ? normaliseEmail(body.email) : 'no address';
    const limit = this.config.LOGIN_ATTEMPTS_PER_MINUTE;
    const { isBlocked, timeToBlockExpire } = await this.storage.increment(
      tracker,
      WINDOW_MS,
      limit,
      WINDOW_MS,
      'login',
    );
    if (!isBlocked) return true;
    const response = context.switchToHttp().getResponse<Response>();
    response.setHeader('Retry-After', String(timeToBlockExpire));
    throw new DomainError('too-many', `Too many attempts. Try again in ${timeToBlockExpire} s.`, [], timeToBlockExpire);
  }
}
