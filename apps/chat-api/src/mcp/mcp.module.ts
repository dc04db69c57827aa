import { Module } from '@nestjs/common';
import { TasksModule } from '../tasks/tasks.module.js';
import { ToolsModule } from '../tools/tools.module.js';
import { McpServer } from './mcp-server.js';
import { McpController } from './mcp.controller.js';
import { ToolSchemas } from './tool-schemas.js';

@Module({ imports: [ToolsModule, TasksModule], controllers: [McpController], providers: [McpServer, ToolSchemas] })
export class McpModule {}
