import { Module } from '@nestjs/common';
import { AccountErasure } from '../erasure/account-erasure.js';
import { LetterEraser } from '../erasure/letter-eraser.js';
import { LogModule } from '../log/log.module.js';
import { DeadLetterIntake } from './dead-letter.intake.js';
import { DeadLetterMetrics } from './dead-letter.metrics.js';
import { DeadLetterReplay } from './dead-letter.replay.js';
import { DeadLetterStore } from './dead-letter.store.js';

/** What no consumer could digest: kept, shown, replayed; and the way of events into the log, which erases what a deleted account left in both. */
@Module({
  imports: [LogModule],
  providers: [DeadLetterStore, DeadLetterMetrics, DeadLetterIntake, DeadLetterReplay, LetterEraser, AccountErasure],
  exports: [DeadLetterStore, DeadLetterIntake, DeadLetterReplay, AccountErasure],
})
export class DeadLettersModule {}
