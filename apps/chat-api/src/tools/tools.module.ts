import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { ShelfModule } from '../shelf/shelf.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ToolSchemas } from './tool-schemas.js';
import { Tools } from './tools.service.js';

@Module({
  imports: [ApprovalsModule, ShelfModule, TasksModule],
  providers: [Tools, ToolSchemas],
  exports: [Tools, ToolSchemas],
})
export class ToolsModule {}
