import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FromDapr, JobReceiver } from '@errand/dapr';
import { ImportJobs } from './import-jobs.js';

/** The scheduler's call to go on with a person's import. */
@ApiExcludeController()
@Controller('job')
@FromDapr()
export class ImportJobController {
  constructor(
    private readonly receiver: JobReceiver,
    private readonly jobs: ImportJobs,
  ) {}

  @Post('import-:userId')
  @HttpCode(200)
  call(@Param('userId') userId: string): Promise<void> {
    return this.receiver.receive({}, () => this.jobs.goOn(userId));
  }
}
