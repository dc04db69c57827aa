import { Controller, Delete, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller } from '../../auth/authenticated-user.js';
import { Assistant } from '../assistant.service.js';

/** The language model's turn while it works. */
@ApiTags('chat')
@ApiBearerAuth()
@Controller('api/chat/turns')
@ForUser()
export class TurnController {
  constructor(private readonly assistant: Assistant) {}

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Stop the assistant',
    description: 'What it has changed stays, and can be undone. A turn that is over already is no error.',
  })
  @ApiNoContentResponse()
  stop(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.assistant.stop(caller, id);
  }
}
