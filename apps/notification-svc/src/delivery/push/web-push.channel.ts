import { Injectable } from '@nestjs/common';
import { currentContext, JobScheduler } from '@errand/dapr';
import type { ReminderDueV1 } from '@errand/events';
import { Agendas } from '../../agenda/agendas.js';
import type { DeliveryChannel } from '../delivery-channel.js';
import { factsOf } from '../facts-of.js';
import { pushJobName } from './push-job.js';

/** Notifications of the browser, for users who have a device that wants them. As e-mail, by a job: a push service may be away for hours. */
@Injectable()
export class WebPushChannel implements DeliveryChannel {
  readonly name = 'web-push';

  constructor(
    private readonly agendas: Agendas,
    private readonly scheduler: JobScheduler,
  ) {}

  /** As the user's profile says; which devices there are is asked when it is sent. */
  async isWantedBy(userId: string): Promise<boolean> {
    const { profile } = await this.agendas.read(userId);
    return profile?.channels?.includes('web-push') ?? false;
  }

  async deliver(due: ReminderDueV1): Promise<boolean> {
    const { userId, correlationId } = due;
    const traceparent = currentContext()?.traceparent;
    const trace = traceparent === undefined ? {} : { traceparent };
    const job = { userId, correlationId, ...trace, facts: factsOf(due), attempt: 1 };
    await this.scheduler.schedule(pushJobName(job), { dueTime: new Date().toISOString() }, job);
    return true;
  }
}
