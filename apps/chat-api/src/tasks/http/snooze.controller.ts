import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller, CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import { snoozeTask } from '../rules/snooze.js';
import { Tasks } from '../task.service.js';
import { IfMatch } from './if-match.js';
import { ChangesTask } from './task-answer.decorator.js';
import { SnoozeDto, TaskDto, UrgencyDto } from './task.dto.js';
import { toTaskDto } from './to-task-dto.js';

/** When a task is to be done: put off, and how pressing it is. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/tasks/:id')
@ForUser()
export class SnoozeController {
  constructor(private readonly tasks: Tasks) {}

  @Post('snooze')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a task off', description: 'Of a repeating task, this occurrence alone.' })
  @ChangesTask()
  async snooze(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() { until }: SnoozeDto,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    const task = await this.tasks.change(caller, (workspace) => snoozeTask(workspace, id, until, version));
    reply.header('ETag', `"${task.version}"`);
    return toTaskDto(task);
  }

  @Get('urgency')
  @ApiOperation({ summary: 'Why a task stands where it does when tasks are sorted by urgency' })
  @ApiOkResponse({ type: UrgencyDto })
  async urgency(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<UrgencyDto> {
    const parts = await this.tasks.urgency(user.id, id);
    return { parts, total: parts.reduce((sum, { value }) => sum + value, 0) };
  }
}
