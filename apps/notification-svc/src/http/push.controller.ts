import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Internal, InvalidInputError } from '@errand/dapr';
import { NotificationConfig } from '../config/notification-config.js';
import { isPushAddress } from '../delivery/push/push-services.js';
import { VapidKey } from '../delivery/push/vapid-key.js';
import { PushAddress } from './notification.requests.js';

/** What chat-api has to know when a browser asks for notifications. */
@Controller('internal/push')
@Internal('chat-api')
export class PushController {
  constructor(
    private readonly key: VapidKey,
    private readonly config: NotificationConfig,
  ) {}

  @Get('key')
  publicKey(): { publicKey: string } {
    return { publicKey: this.key.publicKey };
  }

  /** @throws InvalidInputError for an address that this service would not call */
  @Post('address')
  @HttpCode(200)
  check(@Body() { endpoint }: PushAddress): { endpoint: string } {
    if (isPushAddress(endpoint, this.config.PUSH_SERVICES)) return { endpoint };
    const message = 'is at no push service that Errand can send to';
    const remedy = 'Use Chrome, Firefox or Safari, or have reminders by e-mail.';
    throw new InvalidInputError([{ pointer: '/endpoint', message, remedy }]);
  }
}
