import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { LogWriter } from './log-writer.js';
import { byUser, type Pending } from './pending.js';

const TRIES_TOGETHER = 3;
const TRIES_ALONE = 4;
/** Then the event is delivered again, until the patience of this service ends: an hour when its store is away, 30 s otherwise. */
const GIVE_UP_MS = 10_000;
const FIRST_WAIT_MS = 20;

/**
 * Brings a batch into the log against rivals and outages. A failed transaction tells nothing of its outcome, so each try begins by
 * reading; what keeps failing is tried user by user, so that one user's trouble (or a rival's haste) does not hold up the others.
 */
@Injectable()
export class BatchRecorder {
  private readonly logger = new Logger(BatchRecorder.name);

  constructor(private readonly writer: LogWriter) {}

  /** Tells everyone in the batch the outcome; never throws. */
  async record(batch: readonly Pending[]): Promise<void> {
    const deadline = Date.now() + GIVE_UP_MS;
    if ((await this.attempt(batch, TRIES_TOGETHER, deadline)) === undefined) return;
    for (const part of byUser(batch)) {
      const failure = await this.attempt(part, TRIES_ALONE, deadline);
      if (failure) part.forEach(({ reject }) => reject(failure.cause));
    }
  }

  private async attempt(batch: readonly Pending[], tries: number, deadline: number): Promise<Failure | undefined> {
    for (let tried = 1; ; tried++) {
      try {
        const receipts = await this.writer.write(batch.map(({ fact }) => fact));
        receipts.forEach((receipt, i) => batch[i]?.resolve(receipt));
        return undefined;
      } catch (cause) {
        this.logger.debug(`${batch.length} events not confirmed in try ${tried}: ${String(cause)}`);
        if (tried >= tries || Date.now() >= deadline) return { cause };
      }
      // Two replicas that met once should not meet again.
      await delay(FIRST_WAIT_MS * 2 ** tried * (0.5 + Math.random()));
    }
  }
}

interface Failure {
  cause: unknown;
}
