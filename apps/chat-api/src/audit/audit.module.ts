import { Module } from '@nestjs/common';
import { TasksModule } from '../tasks/tasks.module.js';
import { AuditController } from './audit.controller.js';
import { Audit } from './audit.service.js';

@Module({ imports: [TasksModule], controllers: [AuditController], providers: [Audit], exports: [Audit] })
export class AuditModule {}
