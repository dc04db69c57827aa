import { Injectable } from '@nestjs/common';
import { StateStore } from '@errand/dapr';
import { changeRecord } from '../auth/change-record.js';
import { TOKENS_A_DAY } from './agent/limits.js';
import { KEPT_DAYS, SPENT_TOKENS, spentTokensKey } from './allowance.record.js';

const KEPT_SECONDS = KEPT_DAYS * 86_400;

/** What each person may spend on the model in a day, and has spent: whoever pays for it has to know the most that it can be. */
@Injectable()
export class Allowance {
  constructor(private readonly store: StateStore) {}

  /** What is left of today. */
  async left(userId: string, now = new Date()): Promise<number> {
    const spent = await this.store.get(SPENT_TOKENS, spentTokensKey(userId, now));
    return Math.max(0, TOKENS_A_DAY - (spent?.value.tokens ?? 0));
  }

  /** Notes what a turn has cost. */
  async spend(userId: string, tokens: number, now = new Date()): Promise<void> {
    await changeRecord(this.store, SPENT_TOKENS, spentTokensKey(userId, now), (spent) => ({
      value: { tokens: (spent?.tokens ?? 0) + tokens },
      ttlSeconds: KEPT_SECONDS,
    }));
  }
}
