import { Injectable, Logger } from '@nestjs/common';
import { currentContext, JobScheduler } from '@errand/dapr';
import type { Approval } from './approval.js';

/** The first part of the names of the jobs that call when a proposal's time is over; the user's id and the proposal's follow. */
export const EXPIRY_JOB = 'approval-';

/** What a job carries to its call. */
export interface ExpiryJob {
  userId: string;
  /** When the time of the proposal is over. */
  expiresAt: string;
}

/** Has the scheduler call when the time of a proposal is over. */
@Injectable()
export class ExpiryJobs {
  private readonly logger = new Logger(ExpiryJobs.name);

  constructor(private readonly scheduler: JobScheduler) {}

  /** The proposal is kept by now: without its job, its end is told with the next one that is made or decided. */
  async ask(userId: string, { id, expiresAt }: Pick<Approval, 'id' | 'expiresAt'>): Promise<void> {
    const job: ExpiryJob = { userId, expiresAt };
    await this.scheduler
      .schedule(`${EXPIRY_JOB}${userId}.${id}`, { dueTime: expiresAt }, { ...job, ...currentContext() })
      .catch((error: unknown) => {
        this.logger.warn(`no job tells when the time of proposal ${id} is over: ${String(error)}`);
      });
  }
}
