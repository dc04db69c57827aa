import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser, Open } from '@errand/dapr';
import type { FastifyReply } from 'fastify';
import { CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import { exportSchema } from '../json/export-schema.js';
import { ExportQuery } from './export.query.js';
import { Exports, type ExportFormat } from './exports.service.js';
import { sendFile } from './send-file.js';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};

/** Everything that an account has, as a file. */
@ApiTags('import and export')
@ApiBearerAuth()
@Controller('api/export')
@ForUser()
export class ExportController {
  constructor(private readonly exports: Exports) {}

  @Get()
  @ApiOperation({ summary: 'All tasks and settings as a file' })
  @ApiOkResponse({
    description: 'JSON by the schema at /api/export/schema; or iCalendar',
    content: { 'application/json': {}, 'text/calendar': {} },
  })
  async file(
    @CurrentUser() user: AuthenticatedUser,
    @Query() { format }: ExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parts = await this.exports.file(user.id, format);
    const day = new Date().toISOString().slice(0, 10);
    await sendFile(reply, { name: `errand-${day}.${format}`, type: TYPES[format] }, parts);
  }

  @Get('schema')
  @Open()
  @ApiOperation({ summary: 'The JSON Schema of the export' })
  @ApiOkResponse({ schema: { type: 'object' } })
  schema(): Record<string, unknown> {
    return exportSchema();
  }
}
