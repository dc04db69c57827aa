import { Open } from '@errand/dapr';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Forwarder } from '../forward/forwarder.js';

/** What chat-api is asked in place of a feed's address, in which the token stands. */
const FEED = '/api/feed';

/** Calendars that were subscribed to: they show no token but their address. */
@Controller('feeds')
@Open()
export class FeedController {
  constructor(private readonly forwarder: Forwarder) {}

  @Get(':name')
  read(@Param('name') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [, query] = request.originalUrl.split('?', 2);
    const headers = { 'x-feed-token': name.replace(/\.ics$/, '') };
    return this.forwarder.forward(request, reply, { path: query ? `${FEED}?${query}` : FEED, headers });
  }
}
