import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller, CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import { FeedDto, NewFeedDto } from './feed.dto.js';
import { FeedTokens } from './feed-tokens.service.js';

/** The calendar feed of the user who asks. */
@ApiTags('import and export')
@ApiBearerAuth()
@Controller('api/calendar-feed')
@ForUser()
export class OwnFeedController {
  constructor(private readonly tokens: FeedTokens) {}

  @Get()
  @ApiOkResponse({ type: FeedDto })
  async get(@CurrentUser() user: AuthenticatedUser): Promise<FeedDto> {
    return { createdAt: (await this.tokens.createdAt(user.id)) ?? null };
  }

  @Post()
  @ApiOperation({ summary: 'A new address for the feed', description: 'The one before is gone at once.' })
  @ApiCreatedResponse({ type: NewFeedDto })
  async renew(@CurrentCaller() caller: Caller): Promise<NewFeedDto> {
    const feed = await this.tokens.renew(caller);
    return { ...feed, path: `/feeds/${feed.token}.ics` };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'End the feed' })
  @ApiNoContentResponse()
  revoke(@CurrentUser() user: AuthenticatedUser): Promise<void> {
    return this.tokens.revoke(user.id);
  }
}
