import { Module } from '@nestjs/common';
import { LogModule } from '../log/log.module.js';
import { DeadLetterIntake } from './dead-letter.intake.js';
import { DeadLetterMetrics } from './dead-letter.metrics.js';
import { DeadLetterReplay } from './dead-letter.replay.js';
import { DeadLetterStore } from './dead-letter.store.js';

/** What no consumer could digest: kept, shown, replayed. */
@Module({
  imports: [LogModule],
  providers: [DeadLetterStore, DeadLetterMetrics, DeadLetterIntake, DeadLetterReplay],
  exports: [DeadLetterStore, DeadLetterIntake, DeadLetterReplay],
})
export class DeadLettersModule {}
