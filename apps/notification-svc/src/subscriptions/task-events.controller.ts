import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { EventReceiver, FromDapr, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { TaskEvent } from '@errand/events';
import { TaskReminders } from '../reminders/task-reminders.js';

/** What happens to tasks. */
@Controller('events/tasks')
@FromDapr()
export class TaskEventsController {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly reminders: TaskReminders,
  ) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return this.receiver.receive(body, async ({ data, traceparent }) => {
      if (data instanceof TaskEvent) await this.reminders.follow(data, traceparent);
    });
  }
}
