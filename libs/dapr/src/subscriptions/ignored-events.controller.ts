import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { FromDapr } from '../guard/route-kind.js';
import { handleEach } from './delivery.js';
import type { BulkDeliveryStatus, DeliveryStatus } from './outcome.js';

/** The default route of every subscription: acknowledges event types this app does not need, which else became dead letters. */
@Controller('events/ignored')
@FromDapr()
export class IgnoredEventsController {
  @Post()
  @HttpCode(200)
  ignore(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return handleEach(body, async () => ({ status: 'SUCCESS' }));
  }
}
