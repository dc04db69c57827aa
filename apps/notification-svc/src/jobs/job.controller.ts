import { Body, Controller, HttpCode, Logger, Param, Post } from '@nestjs/common';
import { FromDapr, JobReceiver } from '@errand/dapr';
import { readMailJob } from '../delivery/email/mail-job.js';
import { MailReminder } from '../delivery/email/mail-reminder.js';
import { readPushJob } from '../delivery/push/push-job.js';
import { PushToDevices } from '../delivery/push/push-to-devices.js';
import { FireReminder } from '../reminders/fire-reminder.js';
import { readPayload } from '../schedule/reminder-job.js';
import { RECONCILE_JOB, ReconcileSchedule } from './reconcile.schedule.js';

/** Calls of the scheduler: a reminder whose moment has come, one that is to be mailed or pushed, or the periodic reconciliation. */
@Controller('job')
@FromDapr()
export class JobController {
  private readonly logger = new Logger(JobController.name);

  constructor(
    private readonly receiver: JobReceiver,
    private readonly reminders: FireReminder,
    private readonly mails: MailReminder,
    private readonly pushes: PushToDevices,
    private readonly reconciliation: ReconcileSchedule,
  ) {}

  @Post(':name')
  @HttpCode(200)
  async call(@Param('name') name: string, @Body() body: unknown): Promise<void> {
    if (name === RECONCILE_JOB) return this.reconciliation.runInBackground();
    const mail = readMailJob(name, body);
    if (mail) return this.receiver.receive(mail, () => this.mails.mail(mail));
    const push = readPushJob(name, body);
    if (push) return this.receiver.receive(push, () => this.pushes.push(push));
    const payload = readPayload(body);
    if (payload) return this.receiver.receive(payload, async () => void (await this.reminders.fire(payload)));
    this.logger.error(`job ${name} is none of this service: acknowledged, so that the scheduler stops calling for it`);
  }
}
