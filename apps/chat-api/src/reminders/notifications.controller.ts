import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { Caller } from '../account/accounts.service.js';
import { CurrentCaller, CurrentUser, type AuthenticatedUser } from '../auth/authenticated-user.js';
import { NotificationDto, NotificationPageDto, NotificationsQuery } from './notifications.dto.js';
import { Notifications } from './notifications.service.js';

/** Reminders that came due: all of it lies in notification-svc. */
@ApiTags('notifications')
@ApiBearerAuth()
@Controller('api/notifications')
@ForUser()
export class NotificationsController {
  constructor(private readonly notifications: Notifications) {}

  @Get()
  @ApiOkResponse({ type: NotificationPageDto })
  list(@CurrentUser() user: AuthenticatedUser, @Query() query: NotificationsQuery): Promise<NotificationPageDto> {
    return this.notifications.list(user.id, query.since);
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOkResponse({ type: NotificationDto })
  read(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<NotificationDto> {
    return this.notifications.read(caller, id);
  }
}
