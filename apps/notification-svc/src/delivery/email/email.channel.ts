import { Injectable } from '@nestjs/common';
import { currentContext, JobScheduler } from '@errand/dapr';
import type { ReminderDueV1 } from '@errand/events';
import { Agendas } from '../../agenda/agendas.js';
import type { DeliveryChannel } from '../delivery-channel.js';
import { factsOf } from '../facts-of.js';
import { mailJobName } from './mail-job.js';

/**
 * E-mail, for users who want it. The event leads to a job, which mails: an SMTP server that is away for hours holds up no event, and what
 * is to be mailed outlives this process.
 */
@Injectable()
export class EmailChannel implements DeliveryChannel {
  readonly name = 'email';

  constructor(
    private readonly agendas: Agendas,
    private readonly scheduler: JobScheduler,
  ) {}

  /** As the user's profile says; whether the address is confirmed is asked when the mail is sent. */
  async isWantedBy(userId: string): Promise<boolean> {
    const { profile } = await this.agendas.read(userId);
    return profile?.channels?.includes('email') ?? false;
  }

  async deliver(due: ReminderDueV1): Promise<boolean> {
    const { userId, correlationId } = due;
    const traceparent = currentContext()?.traceparent;
    const job = { userId, correlationId, ...(traceparent !== undefined && { traceparent }), facts: factsOf(due) };
    await this.scheduler.schedule(mailJobName(due), { dueTime: new Date().toISOString() }, job);
    return true;
  }
}
