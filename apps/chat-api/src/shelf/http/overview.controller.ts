import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import { CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import { Shelves } from '../shelf.service.js';
import { OverviewDto } from './shelf.dto.js';

/** What stands beside the tasks. */
@ApiTags('lists and filters')
@ApiBearerAuth()
@Controller('api/overview')
@ForUser()
export class OverviewController {
  constructor(private readonly shelves: Shelves) {}

  @Get()
  @ApiOperation({ summary: 'Views, lists, tags and saved filters, with how many open tasks each has' })
  @ApiOkResponse({ type: OverviewDto })
  get(@CurrentUser() user: AuthenticatedUser): Promise<OverviewDto> {
    return this.shelves.overview(user.id);
  }
}
