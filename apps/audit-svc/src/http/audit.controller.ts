import { Controller, Delete, Get, Param, Query } from '@nestjs/common';
import { Internal } from '@errand/dapr';
import { PayloadEraser } from '../log/payload-eraser.js';
import { ChainVerifier, type Verdict } from '../log/read/chain-verifier.js';
import type { LogItem } from '../log/read/log-item.js';
import { LogQuery } from '../log/read/log-query.js';
import { AuditQuery, UserParam } from './audit.query.js';
import { cursorOf } from './page.query.js';
import { VerifyQuery } from './verify.query.js';

/** One user's log, for chat-api, which answers for who may see it. */
@Controller('internal/users/:userId/audit')
@Internal('chat-api')
export class AuditController {
  constructor(
    private readonly log: LogQuery,
    private readonly verifier: ChainVerifier,
    private readonly eraser: PayloadEraser,
  ) {}

  @Get()
  async list(
    @Param() { userId }: UserParam,
    @Query() query: AuditQuery,
  ): Promise<{ items: LogItem[]; nextCursor: string | null }> {
    const { items, next } = await this.log.page(userId, query.toRequest());
    return { items, nextCursor: cursorOf(next) };
  }

  /** A part of the chain, from the cursor on: `nextCursor` leads to the next one. */
  @Get('verify')
  async verify(
    @Param() { userId }: UserParam,
    @Query() { after }: VerifyQuery,
  ): Promise<Omit<Verdict, 'next'> & { nextCursor: string | null }> {
    const { next, ...verdict } = await this.verifier.verify(userId, after);
    return { ...verdict, nextCursor: next ? `${next.n}.${next.hash}` : null };
  }

  /** For an operator who deletes an account: see the README. */
  @Delete('payloads')
  async erase(@Param() { userId }: UserParam): Promise<{ erased: number }> {
    return { erased: await this.eraser.erase(userId) };
  }
}
