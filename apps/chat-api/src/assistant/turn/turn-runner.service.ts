import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { AccountDeletedError } from '../../account/account-deleted.error.js';
import { Accounts, type Caller } from '../../account/accounts.service.js';
import { TurnOverError } from '../../account/turn-over.error.js';
import { WhyAnswers } from '../../chat/why/why-answers.js';
import { runAgent, type Ended } from '../agent/agent.js';
import { LIMITS } from '../agent/limits.js';
import { Allowance } from '../allowance.js';
import { Briefing } from './briefing.js';
import { endTurn, type Outcome } from './end-turn.js';
import { TurnStore } from './turn-store.js';
import { TurnWorld } from './turn-world.js';
import type { TurnRecord } from './turn.record.js';
import { isUnderWay } from './working-turn.js';

/** Far within the time that a process which says nothing is left alone. */
const BEAT_MS = 3_000;

/** Lets the model work on a turn until it has ended, in whatever process, from where another one left it. */
@Injectable()
export class TurnRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger(TurnRunner.name);
  private readonly underWay = new Map<string, Promise<boolean>>();
  private stopping = false;

  constructor(
    private readonly accounts: Accounts,
    private readonly turns: TurnStore,
    private readonly world: TurnWorld,
    private readonly briefing: Briefing,
    private readonly allowance: Allowance,
    private readonly why: WhyAnswers,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /**
   * Works on a turn, unless this or another process is at it already.
   *
   * @returns whether it is over
   * @throws StateError, SidecarUnreachableError, OverloadedError: begin it again
   */
  run(userId: string, turnId: string): Promise<boolean> {
    const known = this.underWay.get(turnId);
    if (known) return known;
    const run = this.work(userId, turnId).finally(() => this.underWay.delete(turnId));
    this.underWay.set(turnId, run);
    return run;
  }

  private async work(userId: string, turnId: string): Promise<boolean> {
    try {
      if (await this.isOver(userId, turnId)) return true;
      const turn = await this.turns.take(userId, turnId);
      if (turn) await this.finish(userId, turn);
      return turn !== undefined;
    } catch (error) {
      if (error instanceof AccountDeletedError) return true;
      if (error instanceof TurnOverError) return this.isOver(userId, turnId); // or it is in other hands
      throw error;
    }
  }

  private async isOver(userId: string, turnId: string): Promise<boolean> {
    const { account } = await this.accounts.read(userId);
    return account.turn?.id !== turnId || !isUnderWay(account.turn, new Date());
  }

  private async finish(userId: string, turn: TurnRecord): Promise<void> {
    const { id, actor } = turn;
    const beat = setInterval(() => void this.turns.keep(userId, id).catch(() => undefined), BEAT_MS).unref();
    try {
      const outcome = await this.outcome(userId, turn);
      const caller: Caller = { userId, actor, via: { kind: 'chat' } };
      await this.why.for(userId, (why) =>
        this.accounts.change(caller, (workspace) => endTurn(workspace, turn, outcome, why)),
      );
      this.world.tell(userId, turn, true);
    } finally {
      clearInterval(beat);
    }
  }

  private async outcome(userId: string, turn: TurnRecord): Promise<Outcome> {
    const left = await this.allowance.left(userId);
    if (left === 0) return { why: 'allowance' };
    try {
      const { text, gaveUp, error } = await this.agent(userId, turn, left);
      if (error) this.logger.warn({ err: error }, 'the language model failed');
      if (gaveUp === 'model' && this.stopping) throw error; // not the model: this process ends, and another one goes on
      return gaveUp ? { why: gaveUp } : { text: text ?? '' };
    } finally {
      if (turn.tokens > 0) await this.allowance.spend(userId, turn.tokens);
    }
  }

  private async agent(userId: string, turn: TurnRecord, left: number): Promise<Ended> {
    if (turn.messages.length === 0) turn.messages = await this.briefing.opening(userId, turn);
    const milliseconds = Date.parse(turn.until) - Date.now();
    const limits = { ...LIMITS, milliseconds, tokens: Math.min(LIMITS.tokens, left) };
    return runAgent(turn, this.briefing.offered(), this.world.of(userId, turn), limits);
  }
}
