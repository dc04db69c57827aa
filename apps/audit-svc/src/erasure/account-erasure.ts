import { Injectable, Logger } from '@nestjs/common';
import type { Outcome } from '@errand/dapr';
import type { ParsedEvent } from '@errand/events';
import { DELETION } from '../log/append/append-plan.js';
import { PayloadEraser } from '../log/payload-eraser.js';
import { Recorder } from '../log/recorder.js';
import { LetterEraser } from './letter-eraser.js';

/**
 * Takes events into the log, and what an account's events said out of it when the account is deleted: out of its entries, of which the
 * chain of hashes stays, and out of dead letters. Both follow the entry of the deletion, and again at each delivery of it: a process that
 * dies half-way has not acknowledged it.
 */
@Injectable()
export class AccountErasure {
  private readonly logger = new Logger(AccountErasure.name);

  constructor(
    private readonly recorder: Recorder,
    private readonly payloads: PayloadEraser,
    private readonly letters: LetterEraser,
  ) {}

  /** @throws StateError, SidecarUnreachableError: then the event is to be delivered again */
  async take(event: ParsedEvent): Promise<Outcome> {
    const outcome = await this.recorder.record(event);
    if (event.type === DELETION && outcome.kind === 'ack') await this.erase(event.data.userId);
    return outcome;
  }

  private async erase(userId: string): Promise<void> {
    const entries = await this.payloads.erase(userId);
    const letters = await this.letters.erase(userId);
    this.logger.log(`account ${userId} deleted: ${entries} entries and ${letters} dead letters erased`);
  }
}
