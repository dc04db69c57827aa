import { Injectable, Logger } from '@nestjs/common';
import { Conversation, toDomainError } from '@errand/dapr';
import { Accounts } from '../../account/accounts.service.js';
import { TurnOverError } from '../../account/turn-over.error.js';
import { LiveAnnouncer } from '../../live/live-announcer.js';
import { refusalOf } from '../../tools/refusal-of.js';
import { Tools, type ToolCaller } from '../../tools/tools.service.js';
import type { Called, World } from '../agent/agent.js';
import { givenWords } from '../words/given-words.js';
import { resultWords } from '../words/result-words.js';
import { NAME, SCOPES } from './scopes.js';
import { TurnStore } from './turn-store.js';
import type { TurnRecord } from './turn.record.js';
import { shownDeeds } from './working-turn.js';

/** What a model's turn works with: the model, the person's tools, and the pages that are told. */
@Injectable()
export class TurnWorld {
  private readonly logger = new Logger(TurnWorld.name);

  constructor(
    private readonly accounts: Accounts,
    private readonly tools: Tools,
    private readonly model: Conversation,
    private readonly turns: TurnStore,
    private readonly live: LiveAnnouncer,
  ) {}

  /** Tells the pages of the person how far a turn is. `record` is changed: what is told of it has a number. */
  tell(userId: string, record: TurnRecord, isOver = false): void {
    record.n += 1;
    this.live.announceTurn(userId, { turnId: record.id, n: record.n, isOver, steps: shownDeeds(record.deeds) });
  }

  /** For the turn of a person; the agent changes the record as it goes. */
  of(userId: string, record: TurnRecord): World {
    return {
      now: () => Date.now(),
      ask: (question, milliseconds) => this.model.converse(question, milliseconds),
      words: (input) => this.words(userId, input),
      refused: (answer) => ({ answer, failed: true, result: resultWords(answer) }),
      call: (name, input, step) => this.call(userId, record.id, { name, input, step }),
      tell: () => this.tell(userId, record),
      keep: async () => {
        await this.goOn(userId, record);
        this.tell(userId, record);
      },
    };
  }

  /** Keeps how far it is. @throws TurnOverError when the person has stopped it */
  private async goOn(userId: string, record: TurnRecord): Promise<void> {
    const { id, n, steps, messages, deeds, tokens } = record;
    await this.turns.keep(userId, id, { n: n + 1, steps, messages, deeds, tokens });
    const { account } = await this.accounts.read(userId);
    if (account.turn?.id !== id) throw new TurnOverError();
  }

  private async words(userId: string, input: unknown): Promise<string | undefined> {
    const { account } = await this.accounts.read(userId);
    return givenWords(input, (id) => account.records.get(id)?.task.title);
  }

  /** Each call has a key of its own: made again by whoever goes on with the turn, it gets its first answer. */
  private async call(
    userId: string,
    turn: string,
    { name, input, step }: { name: string; input: unknown; step: string },
  ): Promise<Called> {
    const idempotency = { key: `${turn} ${step} ${name} ${JSON.stringify(input)}`, requestHash: turn };
    const actor = { kind: 'assistant', id: userId } as const;
    const caller: ToolCaller = { userId, actor, name: NAME, scopes: SCOPES, turn, idempotency };
    try {
      const answer = await this.tools.call(caller, name, input);
      return { answer, failed: false, result: resultWords(answer) };
    } catch (error) {
      if (!toDomainError(error)) this.logger.error(error);
      const answer = refusalOf(error);
      return { answer, failed: true, result: resultWords(answer) };
    }
  }
}
