import { Injectable, Logger } from '@nestjs/common';
import { JobScheduler } from '@errand/dapr';
import { ChatApiConfig } from '../config/chat-api.config.js';
import { SweepAccount } from './sweep-account.js';

/** The first part of the names of a deletion's jobs; the user's id follows. */
export const DELETION_JOB = 'deletion-';
/** After the sweep that follows the request at once, for the case that it did not end. */
const SOON_MS = 30_000;
/** Beyond the life of access tokens: this much for the request itself. */
const MARGIN_MS = 60_000;

/** What a job carries to its call. */
export interface DeletionJob {
  userId: string;
}

/**
 * Sees to it that a deleted account is swept away: at once, soon after that by a job of the scheduler, which calls until it is done, and
 * by a last one when no access token of it lives any more. With those a browser can still make what lies outside of the account: an API
 * token, the address of a calendar, an import.
 */
@Injectable()
export class DeletionJobs {
  private readonly logger = new Logger(DeletionJobs.name);

  constructor(
    private readonly scheduler: JobScheduler,
    private readonly sweep: SweepAccount,
    private readonly config: ChatApiConfig,
  ) {}

  /** Before the account ends. Should it not end after all, there is nothing to sweep. @throws JobError, SidecarUnreachableError */
  async ask(userId: string): Promise<void> {
    const lastMs = this.config.ACCESS_TOKEN_SECONDS * 1_000 + MARGIN_MS;
    await this.schedule(`${userId}.soon`, SOON_MS, { userId });
    await this.schedule(`${userId}.last`, lastMs, { userId });
  }

  /** Begins at once, here. */
  begin(userId: string): void {
    this.sweep.sweep(userId).catch((error: unknown) => {
      this.logger.warn(`the sweep of account ${userId} stopped, its job goes on with it: ${String(error)}`);
    });
  }

  private schedule(name: string, inMs: number, job: DeletionJob): Promise<void> {
    const dueTime = new Date(Date.now() + inMs).toISOString();
    return this.scheduler.schedule(DELETION_JOB + name, { dueTime }, job);
  }
}
