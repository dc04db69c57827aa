import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { EventReceiver, FromDapr, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { ReminderMessages } from './reminder-messages.service.js';

/** Topic `reminders`, a durable subscription: one replica gets each event. */
@ApiExcludeController()
@Controller('events/reminders')
@FromDapr()
export class RemindersSubscription {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly messages: ReminderMessages,
  ) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return this.receiver.receive(body, (event) => this.messages.show(event));
  }
}
