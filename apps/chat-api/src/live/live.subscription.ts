import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { EventReceiver, FromDapr, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { Live } from './live.service.js';

/** Topic `task-updates`, through the broadcast component: every replica gets every message. */
@ApiExcludeController()
@Controller('events/task-updates')
@FromDapr()
export class LiveSubscription {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly live: Live,
  ) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return this.receiver.receive(body, async (event) => this.live.deliver(event));
  }
}
