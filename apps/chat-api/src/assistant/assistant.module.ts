import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ShelfModule } from '../shelf/shelf.module.js';
import { ToolsModule } from '../tools/tools.module.js';
import { Allowance } from './allowance.js';
import { Assistant } from './assistant.service.js';

@Module({ imports: [AccountModule, ShelfModule, ToolsModule], providers: [Assistant, Allowance], exports: [Assistant] })
export class AssistantModule {}
