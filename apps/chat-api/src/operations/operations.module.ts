import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { OperationsDeadLettersController } from './dead-letters.controller.js';
import { DeadLetters } from './dead-letters.service.js';
import { Flows } from './flows.service.js';
import { Jobs } from './jobs.service.js';
import { OperationsController } from './operations.controller.js';
import { Services } from './services.service.js';

/** What administrators see and do: every answer comes from the service that knows it. */
@Module({
  imports: [AccountModule],
  controllers: [OperationsController, OperationsDeadLettersController],
  providers: [Services, DeadLetters, Jobs, Flows],
})
export class OperationsModule {}
