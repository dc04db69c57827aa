import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { EventReceiver, FromDapr, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { UserRegisteredV1, UserUpdatedV1 } from '@errand/events';
import { ProfileChanges } from '../reminders/profile-changes.js';

/** What happens to users' profiles. */
@Controller('events/users')
@FromDapr()
export class UserEventsController {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly profiles: ProfileChanges,
  ) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return this.receiver.receive(body, async ({ data }) => {
      const tells = data instanceof UserRegisteredV1 || data instanceof UserUpdatedV1;
      if (tells) await this.profiles.follow(data.userId, data.profile, data.userVersion);
    });
  }
}
