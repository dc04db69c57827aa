import { Injectable, Logger } from '@nestjs/common';
import { withContext, type DeliveryStatus } from '@errand/dapr';
import { setTimeout as delay } from 'node:timers/promises';
import { AccountErasure } from '../erasure/account-erasure.js';
import { LetterEraser } from '../erasure/letter-eraser.js';
import type { DeadLetter } from './dead-letter.js';
import { DeadLetterMetrics } from './dead-letter.metrics.js';
import { DeadLetterStore } from './dead-letter.store.js';
import { eventIn, readDeadLetter } from './read-dead-letter.js';

const TRIES = 4;
const FIRST_WAIT_MS = 20;

/** Takes in what arrives on the topic `dead-letters`. */
@Injectable()
export class DeadLetterIntake {
  private readonly logger = new Logger(DeadLetterIntake.name);

  constructor(
    private readonly store: DeadLetterStore,
    private readonly log: AccountErasure,
    private readonly eraser: LetterEraser,
    private readonly metrics: DeadLetterMetrics = new DeadLetterMetrics(),
  ) {}

  /** Never throws: what cannot be stored now is delivered again. */
  async receive(body: unknown): Promise<DeliveryStatus> {
    const letter = readDeadLetter(body, new Date().toISOString());
    return withContext({ correlationId: letter.correlationId ?? letter.id }, async () => {
      try {
        await this.keep(letter);
        await this.catchUp(letter);
        return { status: 'SUCCESS' };
      } catch (error) {
        this.logger.warn(`dead letter ${letter.id} not stored, it will be delivered again: ${String(error)}`);
        return { status: 'RETRY' };
      }
    });
  }

  /** Each try begins by reading: a failed transaction may have been committed, or lost against another replica. */
  private async keep(letter: DeadLetter): Promise<void> {
    for (let tried = 1; ; tried++) {
      try {
        return await this.settle(letter);
      } catch (error) {
        if (tried === TRIES) throw error;
      }
      await delay(FIRST_WAIT_MS * 2 ** tried * (0.5 + Math.random()));
    }
  }

  private async settle(letter: DeadLetter): Promise<void> {
    const found = await this.store.find(letter.id);
    if (!found) {
      await this.store.add(await this.eraser.fit(letter), new Date().toISOString());
      this.metrics.keep(letter);
      this.logger.warn(`dead letter ${letter.id} from ${letter.topic}: ${letter.reason ?? 'the sidecar gave it up'}`);
    } else if (letter.form === 'undelivered' && found.value.replayedAt !== undefined) {
      // An undelivered message keeps its id: after a replay this is a new failure, else the same one delivered again.
      const { occurredAt } = letter;
      await this.store.change({ ...found.value, occurredAt, replayedAt: undefined, replayedBy: undefined }, found.etag);
      this.metrics.keep(letter);
      this.logger.warn(`dead letter ${letter.id} from ${letter.topic} came back after its replay`);
    }
  }

  /** It may have been this service that did not answer, while its store was away: the log must not have a gap for that. */
  private async catchUp({ form, original }: DeadLetter): Promise<void> {
    const event = form === 'undelivered' ? eventIn(original) : undefined;
    if (event) await this.log.take(event);
  }
}
