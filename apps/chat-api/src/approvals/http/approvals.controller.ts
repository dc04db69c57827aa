import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller, CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import { Approvals } from '../approvals.service.js';
import { ApprovalDto, ApprovalsDto, ApproveDto, DecisionDto } from './approvals.dto.js';

/** What tools asked for. A token may look; only the person decides. */
@ApiTags('approvals')
@ApiBearerAuth()
@Controller('api/approvals')
@ForUser()
export class ApprovalsController {
  constructor(private readonly approvals: Approvals) {}

  @Get()
  @ApiOperation({ summary: 'What waits for a yes', description: 'A proposal waits for 24 hours.' })
  @ApiOkResponse({ type: ApprovalsDto })
  async list(@CurrentUser() { id }: AuthenticatedUser): Promise<ApprovalsDto> {
    return { items: await this.approvals.list(id) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One proposal, also for a day after it was decided' })
  @ApiOkResponse({ type: ApprovalDto })
  get(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<ApprovalDto> {
    return this.approvals.get(user.id, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Do what was proposed',
    description:
      'All of it in one transaction, and one undo takes all of it back. Refused (412) when what it would do is no longer what `mark` ' +
      'stands for: read it again, it then shows what it would do now.',
  })
  @ApiOkResponse({ type: ApprovalDto })
  approve(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() { mark, way }: ApproveDto,
  ): Promise<ApprovalDto> {
    return this.approvals.approve(caller, id, mark, way);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a proposal away' })
  @ApiOkResponse({ type: ApprovalDto })
  refuse(@CurrentCaller() caller: Caller, @Param('id') id: string, @Body() { way }: DecisionDto): Promise<ApprovalDto> {
    return this.approvals.refuse(caller, id, way);
  }
}
