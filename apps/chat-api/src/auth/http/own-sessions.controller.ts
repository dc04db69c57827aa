import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { Session } from '../auth.records.js';
import { CurrentUser, type AuthenticatedUser } from '../authenticated-user.js';
import { SessionsOfUser } from '../sessions-of-user.js';
import type { OwnSessionDto } from './own-sessions.dto.js';
import { OwnSessionsDto } from './own-sessions.dto.js';

/** Where the user is logged in. A session that ends gets no new access token; the one it has lives on for its last minutes. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me/sessions')
@ForUser()
export class OwnSessionsController {
  constructor(private readonly sessions: SessionsOfUser) {}

  @Get()
  @ApiOkResponse({ type: OwnSessionsDto })
  async list(@CurrentUser() user: AuthenticatedUser): Promise<OwnSessionsDto> {
    const items = (await this.sessions.list(user.id)).map((session) => toDto(session, user.sessionId));
    return { items: items.sort((a, b) => Date.parse(b.lastUsedAt) - Date.parse(a.lastUsedAt)) };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends all sessions but the one that asks' })
  @ApiNoContentResponse()
  endOthers(@CurrentUser() { id, sessionId }: AuthenticatedUser): Promise<void> {
    return this.sessions.endOthers(id, sessionId);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends a session; one that has ended already is fine' })
  @ApiNoContentResponse()
  end(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<void> {
    return this.sessions.end(user.id, id);
  }
}

function toDto({ id, agent, createdAt, rotatedAt }: Session & { id: string }, current: string): OwnSessionDto {
  return { id, current: id === current, agent: agent ?? null, createdAt, lastUsedAt: rotatedAt };
}
