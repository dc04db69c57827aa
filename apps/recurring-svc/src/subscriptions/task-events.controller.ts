import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ack, EventReceiver, FromDapr, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { TaskEvent } from '@errand/events';
import { SeriesService } from '../recurrence/series.service.js';

/** What happens to tasks. */
@Controller('events/tasks')
@FromDapr()
export class TaskEventsController {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly series: SeriesService,
  ) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return this.receiver.receive(body, async ({ data }) =>
      data instanceof TaskEvent ? this.series.follow(data) : ack,
    );
  }
}
