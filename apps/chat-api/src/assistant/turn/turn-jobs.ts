import { Injectable, Logger } from '@nestjs/common';
import { currentContext, JobScheduler } from '@errand/dapr';
import { TurnRunner } from './turn-runner.service.js';

/** How often a process is asked to go on with a turn, until it is over. */
const AGAIN = '@every 5s';

/** The first part of the names of the assistant's jobs; the user's id and the turn's follow. */
export const TURN_JOB = 'assistant-';

/** What a job carries to its call. */
export interface TurnJob {
  userId: string;
  turnId: string;
}

/** Begins turns, and sees to it that they end: a job of the scheduler calls until they have, whatever dies meanwhile. */
@Injectable()
export class TurnJobs {
  private readonly logger = new Logger(TurnJobs.name);

  constructor(
    private readonly scheduler: JobScheduler,
    private readonly runner: TurnRunner,
  ) {}

  /** Begins at once, here. */
  async begin(job: TurnJob): Promise<void> {
    const data = { ...job, ...currentContext() };
    await this.scheduler.schedule(nameOf(job), { schedule: AGAIN }, data).catch((error: unknown) => {
      this.logger.warn(`no job sees to the turn ${job.turnId}, this process alone does: ${String(error)}`);
    });
    this.goOn(job).catch((error: unknown) => {
      this.logger.warn(`the turn ${job.turnId} stopped, its job goes on with it: ${String(error)}`);
    });
  }

  /** Goes on until it is over, and ends the job then. */
  async goOn(job: TurnJob): Promise<void> {
    if (await this.runner.run(job.userId, job.turnId)) await this.scheduler.delete(nameOf(job));
  }
}

const nameOf = ({ userId, turnId }: TurnJob): string => `${TURN_JOB}${userId}.${turnId}`;
