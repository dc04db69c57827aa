import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { EventReceiver, FromDapr, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { UserDeletedV1, UserRegisteredV1, UserUpdatedV1 } from '@errand/events';
import { ForgetUser } from '../agenda/forget-user.js';
import { ProfileChanges } from '../reminders/profile-changes.js';

/** What happens to users. */
@Controller('events/users')
@FromDapr()
export class UserEventsController {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly profiles: ProfileChanges,
    private readonly leaving: ForgetUser,
  ) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return this.receiver.receive(body, async ({ data }) => {
      const tells = data instanceof UserRegisteredV1 || data instanceof UserUpdatedV1;
      if (data instanceof UserDeletedV1) await this.leaving.forget(data.userId);
      if (tells) await this.profiles.follow(data.userId, data.profile, data.userVersion);
    });
  }
}
