import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '@errand/dapr';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';
import { FeedQuery } from './feed.dto.js';
import { Feeds } from './feeds.service.js';

/**
 * What `/feeds/<token>.ics` at the front door leads to. The token comes in a header, since an address is found in logs and traces. Open: the
 * token is all that it takes.
 */
@ApiExcludeController()
@Controller('api/feed')
@Open()
export class FeedController {
  constructor(private readonly feeds: Feeds) {}

  @Get()
  async read(
    @Headers('x-feed-token') token: string | undefined,
    @Query() { as }: FeedQuery,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { etag, write } = await this.feeds.read(token ?? '', as);
    reply.headers({ etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' });
    if (fresh(headers, { etag })) {
      reply.status(304);
      return undefined;
    }
    reply.header('content-type', 'text/calendar; charset=utf-8');
    reply.header('content-disposition', 'inline; filename="errand.ics"');
    return write();
  }
}
