import { createHash, timingSafeEqual } from 'node:crypto';
import { SessionEndedError } from './auth.errors.js';

/** A refresh token, taken apart: whose session it refreshes, and what proves it. */
export interface RefreshToken {
  sessionId: string;
  secret: string;
}

/** Reads `<session>.<secret>`. @throws SessionEndedError for anything else */
export function parseRefreshToken(token: string): RefreshToken {
  const [sessionId = '', secret = ''] = token.split('.');
  if (!/^[0-9a-f-]{36}$/.test(sessionId) || secret === '') throw new SessionEndedError();
  return { sessionId, secret };
}

export const refreshTokenText = ({ sessionId, secret }: RefreshToken): string => `${sessionId}.${secret}`;

/** What is stored of a secret: it is random, so a plain hash tells nothing of it. */
export const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Whether the secret is the one that was stored, after the same time for every wrong one. */
export function isSecretOf(secret: string, hash: string | undefined): boolean {
  return hash !== undefined && timingSafeEqual(Buffer.from(digest(secret)), Buffer.from(hash));
}
