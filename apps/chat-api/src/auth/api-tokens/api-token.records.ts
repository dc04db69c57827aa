import { RecordType } from '@errand/dapr';

/** What a token may do. `write-with-approval` is kept for changes that wait for the person's yes: no token can have it yet. */
export const TOKEN_SCOPES = ['read', 'write'] as const;

export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** A token that a program shows in place of a person. */
export interface ApiToken {
  id: string;
  /** What the person calls it. */
  name: string;
  /** Of its secret, which is random and known to the person alone. */
  hash: string;
  scopes: TokenScope[];
  createdAt: string;
  /** To about ten minutes; absent until its first use. */
  lastUsedAt?: string;
}

/** All tokens of a user: few, so that one read finds any. */
export interface ApiTokensOfUser {
  tokens: ApiToken[];
}

export const API_TOKENS = new RecordType<ApiTokensOfUser>('API tokens of a user', 1);

export const apiTokensKey = (userId: string): string => `api-tokens/${userId}`;
