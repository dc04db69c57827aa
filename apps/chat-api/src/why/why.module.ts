import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { WordsSaidModule } from '../chat/conversation/words-said.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { Causes } from './causes.js';
import { WhyController } from './why.controller.js';
import { Why } from './why.service.js';

@Module({
  imports: [AuditModule, TasksModule, WordsSaidModule],
  controllers: [WhyController],
  providers: [Causes, Why],
  exports: [Why],
})
export class WhyModule {}
