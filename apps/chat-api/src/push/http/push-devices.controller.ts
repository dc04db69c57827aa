import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError, Internal } from '@errand/dapr';
import { orNotFound } from '../../account/account-deleted.error.js';
import { Approvals } from '../../approvals/approvals.service.js';
import { Accounts } from '../../account/accounts.service.js';
import type { PushSubscription } from '../../auth/auth.records.js';
import { PushDevices } from '../push-devices.js';
import { GoneDevicesDto } from './push.dto.js';

/** Whom something is pushed to, and how they read it. */
export interface PushAudience {
  locale: string;
  timeZone: string;
  devices: ({ id: string } & PushSubscription)[];
}

/** notification-svc's question before it pushes: a subscription is in no event, and one whose session has ended does not count. */
@ApiExcludeController()
@Controller('internal/users/:userId/push-devices')
@Internal('notification-svc')
export class PushDevicesController {
  constructor(
    private readonly accounts: Accounts,
    private readonly devices: PushDevices,
    private readonly approvals: Approvals,
  ) {}

  /**
   * @param approval a proposal that is to be asked about
   * @throws DomainError `not-found` unless the user wants notifications and has not decided on it
   */
  @Get()
  async list(@Param('userId') userId: string, @Query('approval') approval?: string): Promise<PushAudience> {
    const { profile } = (await orNotFound(this.accounts.read(userId))).account;
    if (!profile?.channels?.includes('web-push'))
      throw new DomainError('not-found', 'This user gets no notifications by push.');
    if (approval !== undefined && (await this.approvals.get(userId, approval)).status !== 'waiting')
      throw new DomainError('not-found', 'This proposal waits no more.');
    const { locale, timeZone } = profile;
    return { locale, timeZone, devices: await this.devices.list(userId) };
  }

  @Post('gone')
  @HttpCode(200)
  async forget(@Param('userId') userId: string, @Body() { endpoints }: GoneDevicesDto): Promise<object> {
    await this.devices.forget(userId, endpoints);
    return {};
  }
}
