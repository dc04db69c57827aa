import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import { CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import { PushDevices, type SessionRef } from '../push-devices.js';
import { PushSender } from '../push-sender.js';
import { PushStateDto, PushSubscriptionDto } from './push.dto.js';

/** Notifications of the browser that asks. They end with its session. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me/push')
@ForUser()
export class OwnPushController {
  constructor(
    private readonly devices: PushDevices,
    private readonly sender: PushSender,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whether this browser gets notifications, and the key that it subscribes with' })
  @ApiOkResponse({ type: PushStateDto })
  async get(@CurrentUser() user: AuthenticatedUser): Promise<PushStateDto> {
    const [publicKey, on] = await Promise.all([this.sender.publicKey(), this.devices.isOn(sessionOf(user))]);
    return { publicKey, on };
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: 'Has reminders shown by this browser, also while the page is closed' })
  @ApiNoContentResponse()
  async turnOn(@CurrentUser() user: AuthenticatedUser, @Body() subscription: PushSubscriptionDto): Promise<void> {
    const { endpoint, p256dh, auth } = subscription;
    await this.sender.check(endpoint);
    await this.devices.turnOn(sessionOf(user), { endpoint, p256dh, auth });
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Has this browser show no more reminders' })
  @ApiNoContentResponse()
  turnOff(@CurrentUser() user: AuthenticatedUser): Promise<void> {
    return this.devices.turnOff(sessionOf(user));
  }
}

const sessionOf = ({ id, sessionId }: AuthenticatedUser): SessionRef => ({ userId: id, sessionId });
