import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { FastifyRequest } from 'fastify';
import { CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import { clientAddress } from '../../auth/http/client-address.js';
import { idempotencyOf } from '../../idempotency/idempotency-of.js';
import { MailJobs } from '../mail-jobs.js';
import { MailThrottle } from './mail-throttle.js';

/** The address of the user who asks. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me/email')
@ForUser()
export class OwnAddressController {
  constructor(
    private readonly jobs: MailJobs,
    private readonly throttle: MailThrottle,
  ) {}

  @Post('confirmation')
  @HttpCode(202)
  @ApiOperation({ summary: 'Mails a link that confirms the address' })
  @ApiAcceptedResponse()
  async confirmation(@CurrentUser() { id }: AuthenticatedUser, @Req() request: FastifyRequest): Promise<void> {
    this.throttle.take(id, clientAddress(request));
    await this.jobs.ask({ kind: 'confirm', userId: id }, idempotencyOf(request));
  }
}
