import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { FromDapr, handleEach, type BulkDeliveryStatus, type DeliveryStatus } from '@errand/dapr';
import { DeadLetterIntake } from '../dead-letters/dead-letter.intake.js';

/** Topic `dead-letters`: what a consumer gave up with its reason, and what a sidecar could not deliver. */
@Controller('events/dead-letters')
@FromDapr()
export class DeadLettersSubscription {
  constructor(private readonly intake: DeadLetterIntake) {}

  @Post()
  @HttpCode(200)
  receive(@Body() body: unknown): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return handleEach(body, (letter) => this.intake.receive(letter));
  }
}
