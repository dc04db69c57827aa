import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { EventReceiver, FromDapr, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { AccountErasure } from '../erasure/account-erasure.js';

/** Topics `task-events` and `reminders`, in bulk: every event of every type. */
@Controller('events/audit')
@FromDapr()
export class AuditSubscription {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly log: AccountErasure,
  ) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return this.receiver.receive(body, (event) => this.log.take(event), { atOnce: true });
  }
}
