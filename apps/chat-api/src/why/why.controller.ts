import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import { CurrentUser, type AuthenticatedUser } from '../auth/authenticated-user.js';
import { WhyDto, WhyQuery } from './why.dto.js';
import { Why } from './why.service.js';

/** "Why did I get this?", of what is one's own. */
@ApiBearerAuth()
@Controller('api')
@ForUser()
export class WhyController {
  constructor(private readonly why: Why) {}

  @Get('tasks/:id/why')
  @ApiTags('tasks')
  @ApiOperation({
    summary: 'Why a task is there, or why it changed',
    description:
      'From the first cause (the sentence, the tool call, the file, the repeat rule) to what came of it. Without an event: its creation.',
  })
  @ApiOkResponse({ type: WhyDto })
  ofTask(
    @CurrentUser() user: AuthenticatedUser,
    @Param('id') id: string,
    @Query() { event }: WhyQuery,
  ): Promise<WhyDto> {
    return this.why.ofTask(user.id, id, event);
  }

  @Get('notifications/:id/why')
  @ApiTags('notifications')
  @ApiOperation({
    summary: 'Why a reminder came',
    description: 'From the first cause to the job that fired, how late, and by which ways it arrived or did not.',
  })
  @ApiOkResponse({ type: WhyDto })
  ofNotification(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<WhyDto> {
    return this.why.ofNotification(user.id, id);
  }
}
