import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError, ForUser } from '@errand/dapr';
import type { FastifyRequest } from 'fastify';
import { ChatApiConfig } from '../../config/chat-api.config.js';
import { idempotencyOf } from '../../idempotency/idempotency-of.js';
import { AuthKey } from '../auth-key.js';
import { CurrentUser, type AuthenticatedUser } from '../authenticated-user.js';
import { Passwords, WrongPasswordError } from '../passwords.js';
import { AttemptCounter } from './attempt-counter.js';
import { ChangePasswordDto } from './own-sessions.dto.js';

/** Changing the password. Who has an access token alone may guess it no more often than at the log-in. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me/password')
@ForUser()
export class OwnPasswordController {
  constructor(
    private readonly passwords: Passwords,
    private readonly key: AuthKey,
    private readonly attempts: AttemptCounter,
    private readonly config: ChatApiConfig,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Changes the password and ends all other sessions' })
  @ApiNoContentResponse()
  async change(
    @CurrentUser() { id: userId, sessionId }: AuthenticatedUser,
    @Body() { password, newPassword }: ChangePasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const idempotency = idempotencyOf(request, (text) => this.key.hash('request', text));
    const bounds = [{ subject: `password of ${userId}`, limit: this.config.LOGIN_ATTEMPTS_PER_MINUTE }];
    const seconds = this.attempts.take(bounds);
    if (seconds > 0) throw new DomainError('too-many', `Too many attempts. Try again in ${seconds} s.`, [], seconds);
    try {
      await this.passwords.change({ userId, sessionId }, password, newPassword, idempotency);
      this.attempts.giveBack(bounds);
    } catch (error) {
      if (!(error instanceof WrongPasswordError)) this.attempts.giveBack(bounds);
      throw error;
    }
  }
}
