import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ChatModule } from '../chat/chat.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { Causes } from './causes.js';
import { WhyController } from './why.controller.js';
import { Why } from './why.service.js';

@Module({ imports: [AuditModule, ChatModule, TasksModule], controllers: [WhyController], providers: [Causes, Why] })
export class WhyModule {}
