import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { OccurrencesController } from './http/occurrences.controller.js';
import { TasksController } from './http/tasks.controller.js';
import { UndoController } from './http/undo.controller.js';
import { Tasks } from './task.service.js';

@Module({
  imports: [AccountModule],
  controllers: [TasksController, UndoController, OccurrencesController],
  providers: [Tasks],
  exports: [Tasks],
})
export class TasksModule {}
