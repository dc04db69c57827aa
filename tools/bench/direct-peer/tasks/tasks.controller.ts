import { Body, Controller, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import { BearerGuard, type UserRequest } from '../auth/bearer.guard.js';
import { CreateTaskDto } from './create-task.dto.js';
import { idempotencyOf } from './idempotency.js';
import type { Task } from './task.js';
import { TasksService } from './tasks.service.js';

@Controller('api/tasks')
@UseGuards(BearerGuard)
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Post()
  async create(
    @Req() request: UserRequest,
    @Body() input: CreateTaskDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Task> {
    const userId = request.userId ?? '';
    const task = await this.tasks.create(userId, input, idempotencyOf(request, userId));
    response.setHeader('Location', `/api/tasks/${task.id}`);
    response.setHeader('ETag', `"${task.version}"`);
    return task;
  }
}
