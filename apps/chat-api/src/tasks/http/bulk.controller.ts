import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller } from '../../auth/authenticated-user.js';
import { changeInBulk } from '../rules/bulk.js';
import { Tasks } from '../task.service.js';
import { BulkAnswerDto, BulkDto } from './bulk.dto.js';
import { toTaskDto } from './to-task-dto.js';

/** The same for several tasks at once. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/tasks/bulk')
@ForUser()
export class BulkController {
  constructor(private readonly tasks: Tasks) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Do the same to several tasks',
    description: 'In one transaction: all of it, or nothing when one of them refuses. One undo takes all of it back.',
  })
  @ApiOkResponse({ type: BulkAnswerDto })
  async change(@CurrentCaller() caller: Caller, @Body() bulk: BulkDto): Promise<BulkAnswerDto> {
    const tasks = await this.tasks.change(caller, (workspace) => changeInBulk(workspace, bulk));
    return { tasks: tasks.map(toTaskDto) };
  }
}
