import { Injectable, Logger } from '@nestjs/common';
import { JobScheduler } from '@errand/dapr';
import { ImportRunner } from './import-runner.js';

/** How often a process is asked to go on with an import, until it is over. */
const AGAIN = '@every 5s';

/** The first part of the name of an import's job; the user's id is the rest. */
export const IMPORT_JOB = 'import-';

/** Begins imports, and sees to it that they end: a job of the scheduler calls until there is nothing more to do, whatever dies meanwhile. */
@Injectable()
export class ImportJobs {
  private readonly logger = new Logger(ImportJobs.name);

  constructor(
    private readonly scheduler: JobScheduler,
    private readonly runner: ImportRunner,
  ) {}

  /** Begins at once, here; answers when it is sure that it will go on. @throws JobError, SidecarUnreachableError */
  async begin(userId: string): Promise<void> {
    await this.scheduler.schedule(IMPORT_JOB + userId, { schedule: AGAIN }, { userId });
    this.goOn(userId).catch((error: unknown) => {
      this.logger.warn(`an import stopped, the job goes on with it: ${String(error)}`);
    });
  }

  /** Goes on until it is over, and ends the job then. */
  async goOn(userId: string): Promise<void> {
    if (await this.runner.run(userId)) await this.scheduler.delete(IMPORT_JOB + userId);
  }
}
