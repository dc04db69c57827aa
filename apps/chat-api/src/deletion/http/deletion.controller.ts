import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuthKey } from '../../auth/auth-key.js';
import { CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import { PasswordAttempts } from '../../auth/http/password-attempts.js';
import { RefreshCookie } from '../../auth/http/refresh-cookie.js';
import { idempotencyOf } from '../../idempotency/idempotency-of.js';
import { DeleteAccount } from '../delete-account.js';
import { DeleteAccountDto } from './deletion.dto.js';

/** The user's way out. A route below `/api/me`: no API token may do this. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me/deletion')
@ForUser()
export class DeletionController {
  constructor(
    private readonly accounts: DeleteAccount,
    private readonly attempts: PasswordAttempts,
    private readonly key: AuthKey,
    private readonly cookie: RefreshCookie,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Deletes the account with all that is in it, for good, and ends every session' })
  @ApiNoContentResponse()
  async delete(
    @CurrentUser() { id: userId }: AuthenticatedUser,
    @Body() confirmation: DeleteAccountDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const idempotency = idempotencyOf(request, (text) => this.key.hash('request', text));
    const caller = { userId, actor: { kind: 'user', id: userId }, idempotency } as const;
    await this.attempts.count(userId, () => this.accounts.delete(caller, confirmation));
    this.cookie.clear(reply);
  }
}
