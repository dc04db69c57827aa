import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from '@errand/dapr';
import type { FastifyRequest } from 'fastify';
import { AuthKey } from '../../auth/auth-key.js';
import { normaliseEmail } from '../../auth/auth.records.js';
import { clientAddress } from '../../auth/http/client-address.js';
import { idempotencyOf } from '../../idempotency/idempotency-of.js';
import type { IdempotencyKey } from '../../idempotency/idempotency.js';
import { MailJobs } from '../mail-jobs.js';
import { UseLink } from '../use-link.js';
import { ForgottenDto, LinkDto, ResetPasswordDto } from './mail.dto.js';
import { MailThrottle } from './mail-throttle.js';

/** A forgotten password, and what mailed links are for. */
@ApiTags('auth')
@Controller('api/auth')
@Open()
export class MailController {
  constructor(
    private readonly jobs: MailJobs,
    private readonly links: UseLink,
    private readonly throttle: MailThrottle,
    private readonly key: AuthKey,
  ) {}

  @Post('forgotten-password')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Mails a link to choose a new password; the answer is the same for an address that nobody has',
  })
  @ApiAcceptedResponse()
  async forgotten(@Body() { email }: ForgottenDto, @Req() request: FastifyRequest): Promise<void> {
    this.throttle.take(normaliseEmail(email), clientAddress(request));
    await this.jobs.ask({ kind: 'reset', email: normaliseEmail(email) }, this.idempotency(request));
  }

  @Post('reset-password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sets a new password by a mailed link and ends all sessions' })
  @ApiNoContentResponse()
  reset(@Body() { token, password }: ResetPasswordDto, @Req() request: FastifyRequest): Promise<void> {
    return this.links.resetPassword(token, password, this.idempotency(request));
  }

  @Post('confirm-email')
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirms an address by a mailed link' })
  @ApiNoContentResponse()
  confirm(@Body() { token }: LinkDto, @Req() request: FastifyRequest): Promise<void> {
    return this.links.confirmAddress(token, this.idempotency(request));
  }

  private idempotency(request: FastifyRequest): IdempotencyKey | undefined {
    return idempotencyOf(request, (text) => this.key.hash('request', text));
  }
}
