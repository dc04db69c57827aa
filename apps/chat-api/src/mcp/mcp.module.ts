import { Module } from '@nestjs/common';
import { TasksModule } from '../tasks/tasks.module.js';
import { ToolsModule } from '../tools/tools.module.js';
import { McpServer } from './mcp-server.js';
import { McpController } from './mcp.controller.js';

@Module({ imports: [ToolsModule, TasksModule], controllers: [McpController], providers: [McpServer] })
export class McpModule {}
