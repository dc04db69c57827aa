import { Open } from '@errand/dapr';
import { Controller, Delete, Get, HttpCode, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/**
 * Programs that speak MCP ask for a stream, or to end a session, where chat-api has neither: 405, as the protocol says. It is answered here,
 * since daprd 1.18.2 loses the headers of an answer that is none of the event stream that was asked for.
 */
@Controller('api/mcp')
@Open()
export class NoStreamController {
  @Get()
  @HttpCode(405)
  get(@Res({ passthrough: true }) reply: FastifyReply): object {
    reply.header('Allow', 'POST');
    return { error: 'There is no stream here. Send each message by POST.' };
  }

  @Delete()
  @HttpCode(405)
  delete(@Res({ passthrough: true }) reply: FastifyReply): object {
    return this.get(reply);
  }
}
