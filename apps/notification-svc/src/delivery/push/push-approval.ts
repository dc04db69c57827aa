import { Injectable } from '@nestjs/common';
import { currentContext, JobScheduler } from '@errand/dapr';
import type { ApprovalRequestedV1 } from '@errand/events';
import { Agendas } from '../../agenda/agendas.js';
import { quietUntil } from '../../reminders/quiet-hours.js';
import { askedOf } from './approval-push.js';
import { pushJobName } from './push-job.js';

/** Notifies a person of a proposal that waits for their yes, when a device of theirs wants it; not in their quiet hours. */
@Injectable()
export class PushApproval {
  constructor(
    private readonly agendas: Agendas,
    private readonly scheduler: JobScheduler,
  ) {}

  /** By a job, one for a proposal however often its event comes. @throws JobError, StateError, SidecarUnreachableError */
  async ask(requested: ApprovalRequestedV1): Promise<void> {
    const { userId, correlationId } = requested;
    const { profile } = await this.agendas.read(userId);
    if (!profile?.channels?.includes('web-push')) return;
    const traceparent = currentContext()?.traceparent;
    const trace = traceparent === undefined ? {} : { traceparent };
    const job = { userId, correlationId, ...trace, asked: askedOf(requested), attempt: 1 };
    const now = new Date();
    await this.scheduler.schedule(pushJobName(job), { dueTime: quietUntil(now, profile) ?? now.toISOString() }, job);
  }
}
