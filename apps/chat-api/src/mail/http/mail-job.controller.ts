import { Body, Controller, HttpCode, Logger, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FromDapr, JobReceiver } from '@errand/dapr';
import { readMailJob } from '../mail-job.js';
import { SendMail } from '../send-mail.js';

/** Calls of the scheduler: a mail is to be sent. */
@ApiExcludeController()
@Controller('job')
@FromDapr()
export class MailJobController {
  private readonly logger = new Logger(MailJobController.name);

  constructor(
    private readonly receiver: JobReceiver,
    private readonly mails: SendMail,
  ) {}

  @Post(':name')
  @HttpCode(200)
  async call(@Param('name') name: string, @Body() body: unknown): Promise<void> {
    const job = readMailJob(name, body);
    if (job) return this.receiver.receive(job, () => this.mails.send(name, job));
    this.logger.error(`job ${name} is none of this service: acknowledged, so that the scheduler stops calling for it`);
  }
}
