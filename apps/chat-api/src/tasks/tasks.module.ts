import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { BulkController } from './http/bulk.controller.js';
import { OccurrencesController } from './http/occurrences.controller.js';
import { SnoozeController } from './http/snooze.controller.js';
import { TasksController } from './http/tasks.controller.js';
import { UndoController } from './http/undo.controller.js';
import { Tasks } from './task.service.js';

@Module({
  imports: [AccountModule],
  controllers: [BulkController, SnoozeController, TasksController, UndoController, OccurrencesController],
  providers: [Tasks],
  exports: [Tasks],
})
export class TasksModule {}
