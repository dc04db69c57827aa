import { RecordType } from '@errand/dapr';

/** What a token may do. With `write-with-approval` alone it may call tools, and whatever they would change waits for the person's yes. */
export const TOKEN_SCOPES = ['read', 'write', 'write-with-approval'] as const;

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
