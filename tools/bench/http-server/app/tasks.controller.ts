import { Body, Controller, Header, Post } from '@nestjs/common';
import { ForUser } from '@errand/dapr';
import { randomUUID } from 'node:crypto';
import { CreateTaskDto } from './create-task.dto.js';

/** Makes tasks and keeps none: what is measured is the way to here and back. */
@Controller('api/tasks')
@ForUser()
export class TasksController {
  @Post()
  @Header('ETag', '"1"')
  create(@Body() { title, notes, priority, tags }: CreateTaskDto): object {
    const id = randomUUID();
    const at = new Date().toISOString();
    const given = { title, notes: notes ?? null, priority: priority ?? 4, tags: tags ?? [] };
    const rest = {
      list: null,
      due: null,
      recurrence: null,
      repeatFrom: null,
      reminders: [],
      parentId: null,
      seriesId: id,
    };
    return { id, ...given, status: 'open', ...rest, version: 1, createdAt: at, updatedAt: at, completedAt: null };
  }
}
