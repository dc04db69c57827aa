import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { FastifyRequest } from 'fastify';
import { idempotencyOf } from '../../idempotency/idempotency-of.js';
import { AuthKey } from '../auth-key.js';
import { CurrentUser, type AuthenticatedUser } from '../authenticated-user.js';
import { Passwords } from '../passwords.js';
import { ChangePasswordDto } from './own-sessions.dto.js';
import { PasswordAttempts } from './password-attempts.js';

/** Changing the password. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me/password')
@ForUser()
export class OwnPasswordController {
  constructor(
    private readonly passwords: Passwords,
    private readonly key: AuthKey,
    private readonly attempts: PasswordAttempts,
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
    await this.attempts.count(userId, () =>
      this.passwords.change({ userId, sessionId }, password, newPassword, idempotency),
    );
  }
}
