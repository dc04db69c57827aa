import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Internal } from '@errand/dapr';
import { Matches } from 'class-validator';
import type { StoredDeadLetter } from '../dead-letters/dead-letter.js';
import { DeadLetterReplay, type Replay } from '../dead-letters/dead-letter.replay.js';
import { DeadLetterStore } from '../dead-letters/dead-letter.store.js';
import { cursorOf, PageQuery } from './page.query.js';

/** The dead letter that is meant. */
export class DeadLetterParam {
  @Matches(/^[0-9a-f-]{1,64}$/, {
    message: 'id is no id of a dead letter',
    context: { remedy: 'Take one from GET /internal/dead-letters.' },
  })
  id!: string;
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
  async list(@Query() { limit, after }: PageQuery): Promise<{ items: StoredDeadLetter[]; nextCursor: string | null }> {
    const { items, next } = await this.store.list(limit, after);
    return { items, nextCursor: cursorOf(next) };
  }

  @Post(':id/replay')
  @HttpCode(200)
  replay(@Param() { id }: DeadLetterParam): Promise<Replay> {
    return this.replays.replay(id);
  }
}
