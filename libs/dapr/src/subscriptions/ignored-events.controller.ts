import { Controller, HttpCode, Post } from '@nestjs/common';
import { FromDapr } from '../guard/route-kind.js';
import type { DeliveryStatus } from './outcome.js';

/** The default route of every subscription: acknowledges event types this app does not need, which else became dead letters. */
@Controller('events/ignored')
@FromDapr()
export class IgnoredEventsController {
  @Post()
  @HttpCode(200)
  ignore(): DeliveryStatus {
    return { status: 'SUCCESS' };
  }
}
