import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller, CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import { createTask } from '../rules/create.js';
import { deleteOccurrence, deleteSeries, skipTask } from '../rules/occurrences.js';
import { restoreTask } from '../rules/restore.js';
import { completeTask, deleteTask, reopenTask } from '../rules/transitions.js';
import { updateTask } from '../rules/update.js';
import type { Task } from '../task.js';
import { Tasks } from '../task.service.js';
import { IfMatch } from './if-match.js';
import { ListTasksQuery } from './list-tasks.query.js';
import { AnswersWithTask, ChangesTask, MakesTask } from './task-answer.decorator.js';
import {
  CreateTaskDto,
  DeleteTaskQuery,
  PartsDto,
  PatchTaskDto,
  PatchTaskQuery,
  TaskDto,
  TaskPageDto,
} from './task.dto.js';
import { toTaskDto } from './to-task-dto.js';

/** Tasks of the user who asks. Every change answers with the task and its ETag. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/tasks')
@ForUser()
export class TasksController {
  constructor(private readonly tasks: Tasks) {}

  @Get()
  @ApiOkResponse({ type: TaskPageDto })
  async list(@CurrentUser() user: AuthenticatedUser, @Query() query: ListTasksQuery): Promise<TaskPageDto> {
    const { items, nextCursor } = await this.tasks.list(user.id, query.toPageRequest());
    return { items: items.map(toTaskDto), nextCursor };
  }

  @Get(':id')
  @AnswersWithTask()
  async get(
    @CurrentUser() user: AuthenticatedUser,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return shown(reply, await this.tasks.get(user.id, id));
  }

  @Get(':id/parts')
  @ApiOperation({
    summary: 'The sub-tasks of a task',
    description: 'Open ones first, each in the order they were made.',
  })
  @ApiOkResponse({ type: PartsDto })
  async parts(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<PartsDto> {
    const items = await this.tasks.parts(user.id, id);
    return { done: items.filter(({ status }) => status === 'done').length, items: items.map(toTaskDto) };
  }

  @Post()
  @MakesTask()
  async create(
    @CurrentCaller() caller: Caller,
    @Body() input: CreateTaskDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    const task = await this.tasks.change(caller, (workspace) => createTask(workspace, input));
    reply.header('Location', `/api/tasks/${task.id}`);
    return shown(reply, task);
  }

  @Patch(':id')
  @ChangesTask()
  async update(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() patch: PatchTaskDto,
    @Query() { scope }: PatchTaskQuery,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    return shown(
      reply,
      await this.tasks.change(caller, (workspace) => updateTask(workspace, id, patch, version, scope)),
    );
  }

  @Delete(':id')
  @ChangesTask()
  async delete(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query() { scope }: DeleteTaskQuery,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    const rule = { this: deleteOccurrence, series: deleteSeries, task: deleteTask }[scope ?? 'task'];
    return shown(reply, await this.tasks.change(caller, (workspace) => rule(workspace, id, version)));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @ApiOperation({ summary: 'Complete a task', description: 'Its open sub-tasks are completed with it.' })
  @ChangesTask()
  async complete(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    return shown(reply, await this.tasks.change(caller, (workspace) => completeTask(workspace, id, version)));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @ChangesTask()
  async reopen(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    return shown(reply, await this.tasks.change(caller, (workspace) => reopenTask(workspace, id, version)));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Bring a deleted task back',
    description:
      'A task that was deleted with its series brings back every occurrence that the deletion took; one that was deleted alone takes the ' +
      'place of the occurrence that followed it, unless that was changed since. Sub-tasks go with their task, and come back with it.',
  })
  @ChangesTask()
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    return shown(reply, await this.tasks.change(caller, (workspace) => restoreTask(workspace, id, version)));
  }

  @Post(':id/skip')
  @HttpCode(200)
  @ChangesTask()
  async skip(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    return shown(reply, await this.tasks.change(caller, (workspace) => skipTask(workspace, id, version)));
  }
}

function shown(reply: FastifyReply, task: Task): TaskDto {
  reply.header('ETag', `"${task.version}"`);
  return toTaskDto(task);
}
