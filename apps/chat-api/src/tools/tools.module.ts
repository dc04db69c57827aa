import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { ShelfModule } from '../shelf/shelf.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { Tools } from './tools.service.js';

@Module({ imports: [ApprovalsModule, ShelfModule, TasksModule], providers: [Tools], exports: [Tools] })
export class ToolsModule {}
