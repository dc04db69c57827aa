import { Open } from '@errand/dapr';
import { All, Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Forwarder } from './forwarder.js';

/** Everything below /api/ goes to chat-api, which asks for the user's token itself. */
@Controller('api')
@Open()
export class ForwardController {
  constructor(private readonly forwarder: Forwarder) {}

  @All('*path')
  forward(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.forwarder.forward(request, response);
  }
}
