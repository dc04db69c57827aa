import { RecordType } from '@errand/dapr';

/** What a person's turns with the model have cost on one day. */
export interface SpentTokens {
  tokens: number;
}

export const SPENT_TOKENS = new RecordType<SpentTokens>('tokens spent on the assistant', 1);

/** @param day `2026-11-28`, UTC */
export const spentTokensKey = (userId: string, day: string): string => `assistant/${userId}/${day}`;
