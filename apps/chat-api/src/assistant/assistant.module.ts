import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { WhyAnswersModule } from '../chat/why/why-answers.module.js';
import { ShelfModule } from '../shelf/shelf.module.js';
import { ToolsModule } from '../tools/tools.module.js';
import { Allowance } from './allowance.js';
import { Assistant } from './assistant.service.js';
import { TurnController } from './http/turn.controller.js';
import { TurnJobController } from './http/turn.job.controller.js';
import { ModelModule } from './model.module.js';
import { Briefing } from './turn/briefing.js';
import { TurnJobs } from './turn/turn-jobs.js';
import { TurnRunner } from './turn/turn-runner.service.js';
import { TurnStore } from './turn/turn-store.js';
import { TurnWorld } from './turn/turn-world.js';

@Module({
  imports: [AccountModule, ModelModule, ShelfModule, ToolsModule, WhyAnswersModule],
  controllers: [TurnController, TurnJobController],
  providers: [Assistant, Allowance, Briefing, TurnJobs, TurnRunner, TurnStore, TurnWorld],
  exports: [Assistant],
})
export class AssistantModule {}
