import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { FastifyReply } from 'fastify';
import { CurrentUser, type AuthenticatedUser } from '../auth/authenticated-user.js';
import { Live } from './live.service.js';

/** Server-sent events: `task`, `reminder`, `approvals`, `turn`, `version` every 15 s, `refetch`. */
@ApiTags('live')
@ApiBearerAuth()
@Controller('api/live')
@ForUser()
export class LiveController {
  constructor(private readonly live: Live) {}

  @Get()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'A stream of events; `id` is the userVersion', schema: { type: 'string' } })
  connect(
    @CurrentUser() user: AuthenticatedUser,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.live.connect(user, lastEventId, reply);
  }
}
