import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { Internal } from '@errand/dapr';
import type { Response } from 'express';
import { ChainVerifier, type Verdict } from '../log/read/chain-verifier.js';
import { LogExport } from '../log/read/log-export.js';
import type { LogItem } from '../log/read/log-item.js';
import { LogQuery } from '../log/read/log-query.js';
import { AuditQuery, UserParam } from './audit.query.js';
import { sendLines } from './send-lines.js';
import { cursorOf } from './page.query.js';

/** One user's log, for chat-api, which answers for who may see it. */
@Controller('internal/users/:userId/audit')
@Internal('chat-api')
export class AuditController {
  constructor(
    private readonly log: LogQuery,
    private readonly verifier: ChainVerifier,
    private readonly exports: LogExport,
  ) {}

  @Get()
  async list(
    @Param() { userId }: UserParam,
    @Query() query: AuditQuery,
  ): Promise<{ items: LogItem[]; nextCursor: string | null }> {
    const { items, next } = await this.log.page(userId, query.toRequest());
    return { items, nextCursor: cursorOf(next) };
  }

  @Get('verify')
  verify(@Param() { userId }: UserParam): Promise<Verdict> {
    return this.verifier.verify(userId);
  }

  @Get('export')
  async export(@Param() { userId }: UserParam, @Res() response: Response): Promise<void> {
    const { length, lines } = await this.exports.export(userId);
    await sendLines(response, length, lines);
  }
}
