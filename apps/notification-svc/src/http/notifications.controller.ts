import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Internal } from '@errand/dapr';
import type { Notification } from '@errand/events';
import { InboxService } from '../delivery/inbox.service.js';
import type { Tries } from '../delivery/tries/tries.records.js';
import { NotificationPath, NotificationsQuery, UserPath } from './notification.requests.js';

/** The inbox, for chat-api, which shows it to its user. */
@Controller('internal/users/:userId/notifications')
@Internal('chat-api')
export class NotificationsController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  async list(@Param() { userId }: UserPath, @Query() query: NotificationsQuery): Promise<{ items: Notification[] }> {
    return { items: await this.inbox.list(userId, query) };
  }

  /** One, with what failed on its way: for who asks why it came. */
  @Get(':id')
  get(@Param() { userId, id }: NotificationPath): Promise<{ notification: Notification; failures: Tries[] }> {
    return this.inbox.get(userId, id);
  }

  @Post(':id/read')
  @HttpCode(200)
  markRead(@Param() { userId, id }: NotificationPath): Promise<Notification> {
    return this.inbox.markRead(userId, id);
  }
}
