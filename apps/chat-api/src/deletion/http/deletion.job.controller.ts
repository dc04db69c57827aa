import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FromDapr, JobReceiver } from '@errand/dapr';
import type { DeletionJob } from '../deletion-jobs.js';
import { SweepAccount } from '../sweep-account.js';

/** The scheduler's call to sweep what a deleted account left; it calls again until this succeeds. */
@ApiExcludeController()
@Controller('job')
@FromDapr()
export class DeletionJobController {
  constructor(
    private readonly receiver: JobReceiver,
    private readonly sweep: SweepAccount,
  ) {}

  @Post('deletion-:name')
  @HttpCode(200)
  call(@Body() body: unknown): Promise<void> {
    return this.receiver.receive(body, ({ userId }: DeletionJob) => this.sweep.sweep(userId));
  }
}
