import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller } from '../../auth/authenticated-user.js';
import { redoLast, undoLast, type Changed } from '../rules/undo.js';
import { Tasks } from '../task.service.js';
import { toTaskDto } from './to-task-dto.js';
import { UndoQuery } from './undo.query.js';
import { UndoneDto } from './undone.dto.js';

const UNDO = { kind: 'undo' } as const;

/** Takes back what the user did last, and does it again. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api')
@ForUser()
export class UndoController {
  constructor(private readonly tasks: Tasks) {}

  @Post('undo')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Undo the last step',
    description:
      'Takes back all that one request or one message of the chat did, by further changes: nothing is erased from the history. The last 50 ' +
      'steps of the last 7 days can be undone, the newest first; what a service did follows by itself. One of them can be named with `of`.',
  })
  @ApiOkResponse({ type: UndoneDto })
  async undo(@CurrentCaller() caller: Caller, @Query() { of }: UndoQuery): Promise<UndoneDto> {
    return shown(await this.tasks.change({ ...caller, via: UNDO }, (workspace) => undoLast(workspace, of)));
  }

  @Post('redo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Do again what was undone last', description: 'Until something else is done.' })
  @ApiOkResponse({ type: UndoneDto })
  async redo(@CurrentCaller() caller: Caller, @Query() { of }: UndoQuery): Promise<UndoneDto> {
    return shown(await this.tasks.change({ ...caller, via: UNDO }, (workspace) => redoLast(workspace, of)));
  }
}

function shown(changed: readonly Changed[]): UndoneDto {
  return { tasks: changed.map(({ after }) => toTaskDto(after)) };
}
