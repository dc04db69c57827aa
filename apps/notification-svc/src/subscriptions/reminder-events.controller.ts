import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { EventReceiver, FromDapr, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { ReminderDueV1 } from '@errand/events';
import { DeliveryService } from '../delivery/delivery.service.js';

/** Reminders that came due, to be delivered. The other events of the topic are this service's own news. */
@Controller('events/reminders')
@FromDapr()
export class ReminderEventsController {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly delivery: DeliveryService,
  ) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return this.receiver.receive(body, async ({ data }) => {
      if (data instanceof ReminderDueV1) await this.delivery.deliver(data);
    });
  }
}
