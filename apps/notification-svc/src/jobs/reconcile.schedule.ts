import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JobScheduler } from '@errand/dapr';
import { NotificationConfig } from '../config/notification-config.js';
import { Reconciler } from '../schedule/reconciler.js';

/** Name of the one periodic job; all replicas share it, the scheduler calls one of them. */
export const RECONCILE_JOB = 'reconcile';

const LOOK_EVERY_MS = 60_000;

/**
 * When jobs are reconciled: some seconds after each start, then whenever the periodic job calls. A scheduler that lost its jobs lost
 * that one too, so each replica looks every minute whether it is there; if not, it brings it back and reconciles at once.
 */
@Injectable()
export class ReconcileSchedule implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ReconcileSchedule.name);
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly config: NotificationConfig,
    private readonly scheduler: JobScheduler,
    private readonly reconciler: Reconciler,
  ) {}

  onApplicationBootstrap(): void {
    this.timers = [
      setTimeout(() => void this.begin(), this.config.RECONCILE_DELAY_SECONDS * 1_000),
      setInterval(() => void this.restoreJob(), LOOK_EVERY_MS),
    ];
    for (const timer of this.timers) timer.unref();
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** Answers at once: the scheduler need not wait for it. */
  runInBackground({ thorough = false } = {}): void {
    this.reconciler.run({ thorough }).catch((error: unknown) => {
      this.logger.warn(`not reconciled, the next turn tries again: ${String(error)}`);
    });
  }

  private async begin(): Promise<void> {
    this.runInBackground({ thorough: true });
    await this.restoreJob();
  }

  /** Looks first: writing it again would begin its period anew, and with many replicas it might never be over. */
  private async restoreJob(): Promise<void> {
    const schedule = `@every ${this.config.RECONCILE_SECONDS}s`;
    try {
      const job = await this.scheduler.get(RECONCILE_JOB);
      if (job?.['schedule'] === schedule) return;
      await this.scheduler.schedule(RECONCILE_JOB, { schedule }, { name: RECONCILE_JOB });
      if (!job) this.runInBackground();
      this.logger.log(`job ${RECONCILE_JOB} scheduled ${schedule}`);
    } catch (error) {
      this.logger.warn(`job ${RECONCILE_JOB} not looked up, trying again in a minute: ${String(error)}`);
    }
  }
}
