import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { FastifyReply } from 'fastify';
import { CurrentUser, type AuthenticatedUser } from '../auth/authenticated-user.js';
import { Audit } from './audit.service.js';
import { AuditPageDto, AuditQuery, AuditVerdictDto, HistoryDto } from './audit.dto.js';
import { sendLines } from './send-lines.js';

/** What was recorded about the user who asks: all of it lies in audit-svc. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('api')
@ForUser()
export class AuditController {
  constructor(private readonly audit: Audit) {}

  @Get('audit')
  @ApiOkResponse({ type: AuditPageDto })
  list(@CurrentUser() user: AuthenticatedUser, @Query() query: AuditQuery): Promise<AuditPageDto> {
    return this.audit.list(user.id, query);
  }

  @Get('audit/verify')
  @ApiOkResponse({ type: AuditVerdictDto })
  verify(@CurrentUser() user: AuthenticatedUser): Promise<AuditVerdictDto> {
    return this.audit.verify(user.id);
  }

  @Get('audit/export')
  @ApiOkResponse({
    description: 'One entry a line, oldest first. Fewer lines than X-Line-Count: the transfer broke off',
    content: { 'application/x-ndjson': {} },
    headers: { 'X-Line-Count': { description: 'Number of lines', schema: { type: 'integer' } } },
  })
  async export(@CurrentUser() user: AuthenticatedUser, @Res() reply: FastifyReply): Promise<void> {
    const { length, lines } = await this.audit.export(user.id);
    reply.raw.setHeader('Content-Disposition', 'attachment; filename="errand-audit.ndjson"');
    await sendLines(reply, length, lines);
  }

  @Get('tasks/:id/history')
  @ApiOkResponse({ type: HistoryDto })
  history(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<HistoryDto> {
    return this.audit.history(user.id, id);
  }
}
