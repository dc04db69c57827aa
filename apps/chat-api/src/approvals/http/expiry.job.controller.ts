import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FromDapr, JobReceiver } from '@errand/dapr';
import { Approvals } from '../approvals.service.js';
import type { ExpiryJob } from '../expiry-jobs.js';

/** The scheduler's call when the time of a proposal is over; it calls again until this succeeds. */
@ApiExcludeController()
@Controller('job')
@FromDapr()
export class ExpiryJobController {
  constructor(
    private readonly receiver: JobReceiver,
    private readonly approvals: Approvals,
  ) {}

  @Post('approval-:name')
  @HttpCode(200)
  call(@Body() body: unknown): Promise<void> {
    return this.receiver.receive(body, (job: ExpiryJob) => this.approvals.expire(job));
  }
}
