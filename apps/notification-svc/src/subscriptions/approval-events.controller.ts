import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { EventReceiver, FromDapr, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { ApprovalRequestedV1 } from '@errand/events';
import { PushApproval } from '../delivery/push/push-approval.js';

/** Proposals, to be told of. What became of them is no news to a device. */
@Controller('events/approvals')
@FromDapr()
export class ApprovalEventsController {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly pushes: PushApproval,
  ) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return this.receiver.receive(body, async ({ data }) => {
      if (data instanceof ApprovalRequestedV1) await this.pushes.ask(data);
    });
  }
}
