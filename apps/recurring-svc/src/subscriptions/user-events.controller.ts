import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { EventReceiver, FromDapr, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { UserDeletedV1 } from '@errand/events';
import { AppliedVersions } from '../applied/applied-versions.js';

/** Accounts that are deleted; nothing else about users matters here. */
@Controller('events/users')
@FromDapr()
export class UserEventsController {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly applied: AppliedVersions,
  ) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return this.receiver.receive(body, async ({ data }) => {
      if (data instanceof UserDeletedV1) await this.applied.forget(data.userId, data.repeatingTasks);
    });
  }
}
