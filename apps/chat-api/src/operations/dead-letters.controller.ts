import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../account/accounts.service.js';
import { CurrentCaller, CurrentUser, type AuthenticatedUser } from '../auth/authenticated-user.js';
import { ForAdmins } from '../auth/for-admins.js';
import {
  DeadLetterPageDto,
  DeadLetterPath,
  DeadLettersQuery,
  ReplayDto,
  WholeDeadLetterDto,
} from './dead-letters.dto.js';
import { DeadLetters } from './dead-letters.service.js';

/** What no consumer could digest, of all users. */
@ApiTags('operations')
@ApiBearerAuth()
@Controller('api/operations/dead-letters')
@ForAdmins()
export class OperationsDeadLettersController {
  constructor(private readonly letters: DeadLetters) {}

  @Get()
  @ApiOkResponse({ type: DeadLetterPageDto })
  list(@Query() query: DeadLettersQuery): Promise<DeadLetterPageDto> {
    return this.letters.list(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: WholeDeadLetterDto })
  get(@CurrentUser() user: AuthenticatedUser, @Param() { id }: DeadLetterPath): Promise<WholeDeadLetterDto> {
    return this.letters.read(user.id, id);
  }

  @Post(':id/replay')
  @HttpCode(200)
  @ApiOkResponse({ type: ReplayDto })
  replay(@CurrentCaller() caller: Caller, @Param() { id }: DeadLetterPath): Promise<ReplayDto> {
    return this.letters.replay(caller, id);
  }
}
