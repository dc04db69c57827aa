import { Open } from '@errand/dapr';
import { All, Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Forwarder } from './forwarder.js';

/** Everything below /api/ goes to chat-api, which asks for the user's token itself. */
@Controller('api')
@Open()
export class ForwardController {
  constructor(private readonly forwarder: Forwarder) {}

  @All('*')
  forward(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.forwarder.forward(request, reply);
  }
}
