import { RecordType } from '@errand/dapr';

/** What a person's turns with the model have cost on one day. */
export interface SpentTokens {
  tokens: number;
}

export const SPENT_TOKENS = new RecordType<SpentTokens>('tokens spent on the assistant', 1);

const DAY_MS = 86_400_000;

/** How long a day's record is kept. */
export const KEPT_DAYS = 2;

/** Key of a day, UTC. */
export const spentTokensKey = (userId: string, now: Date): string =>
  `assistant/${userId}/${now.toISOString().slice(0, 10)}`;

/** The keys of all days that may still be there. */
export const spentTokensKeys = (userId: string, now: Date): string[] =>
  Array.from({ length: KEPT_DAYS + 1 }, (_, i) => spentTokensKey(userId, new Date(now.getTime() - i * DAY_MS)));
