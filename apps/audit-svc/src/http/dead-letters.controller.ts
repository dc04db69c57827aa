import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Internal } from '@errand/dapr';
import type { StoredDeadLetter } from '../dead-letters/dead-letter.js';
import { DeadLetterReplay, type Replay } from '../dead-letters/dead-letter.replay.js';
import { DeadLetterStore } from '../dead-letters/dead-letter.store.js';
import { summaryOf, type DeadLetterSummary } from '../dead-letters/summary.js';
import { DeadLetterParam, DeadLettersQuery, ReplayQuery } from './dead-letters.query.js';
import { cursorOf } from './page.query.js';

interface DeadLetterList {
  items: (StoredDeadLetter | DeadLetterSummary)[];
  nextCursor: string | null;
}

/** What no consumer could digest, of all users: for operators, never for a user. */
@Controller('internal/dead-letters')
@Internal('chat-api')
export class DeadLettersController {
  constructor(
    private readonly store: DeadLetterStore,
    private readonly replays: DeadLetterReplay,
  ) {}

  /** Newest first. */
  @Get()
  async list(@Query() { limit, after, payloads }: DeadLettersQuery): Promise<DeadLetterList> {
    const { items, next } = await this.store.list(limit, after);
    return { items: payloads === 'false' ? items.map(summaryOf) : items, nextCursor: cursorOf(next) };
  }

  @Get(':id')
  async get(@Param() { id }: DeadLetterParam): Promise<StoredDeadLetter & DeadLetterSummary> {
    const letter = await this.store.get(id);
    return { ...letter, ...summaryOf(letter) };
  }

  @Post(':id/replay')
  @HttpCode(200)
  replay(@Param() { id }: DeadLetterParam, @Query() { by }: ReplayQuery): Promise<Replay> {
    return this.replays.replay(id, by);
  }
}
