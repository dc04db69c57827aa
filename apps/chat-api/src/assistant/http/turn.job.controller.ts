import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FromDapr, JobReceiver } from '@errand/dapr';
import { TurnJobs, type TurnJob } from '../turn/turn-jobs.js';

/** The scheduler's call to go on with a turn of the language model. */
@ApiExcludeController()
@Controller('job')
@FromDapr()
export class TurnJobController {
  constructor(
    private readonly receiver: JobReceiver,
    private readonly jobs: TurnJobs,
  ) {}

  @Post('assistant-:name')
  @HttpCode(200)
  call(@Body() body: unknown): Promise<void> {
    return this.receiver.receive(body, (job: TurnJob) => this.jobs.goOn(job));
  }
}
