import { RecordType } from '@errand/dapr';
import { createHash } from 'node:crypto';

/** Whom an e-mail address belongs to, and the hash of their password. */
export interface Credentials {
  userId: string;
  /** argon2id, in its own encoding. */
  passwordHash: string;
}

/** Where a browser has its notifications brought to, and what they are encrypted with (RFC 8291). */
export interface PushSubscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** One logged-in browser. Its refresh token is used once; the one before is known for a moment, for a second tab. */
export interface Session {
  userId: string;
  tokenHash: string;
  formerTokenHash?: string;
  /** RFC 3339: when the token was last exchanged. */
  rotatedAt: string;
  createdAt: string;
  /** What the browser says it is. */
  agent?: string;
  /** The browser wants notifications. They end with the session. */
  push?: PushSubscription;
  /** It stands in its user's index. Absent for one that was opened before there was any. */
  indexed?: true;
}

/** The sessions of one user. */
export interface SessionIndex {
  /** In the order in which they were opened. */
  ids: string[];
  /** RFC 3339: when all but one were last ended; what was opened before and is not in `ids` is over. */
  endedAt?: string;
}

export const CREDENTIALS = new RecordType<Credentials>('credentials', 1);
export const SESSION = new RecordType<Session>('session', 1);

export const SESSION_INDEX = new RecordType<SessionIndex>('sessions of a user', 1);

export const sessionIndexKey = (userId: string): string => `sessions/${userId}`;
export const sessionKey = (sessionId: string): string => `session/${sessionId}`;

/** Key of an e-mail address: hashed, so that any character may be in it and none is in a log. */
export function credentialsKey(email: string): string {
  return `email/${createHash('sha256').update(normaliseEmail(email)).digest('base64url')}`;
}

/** The form in which two spellings of an address are the same one. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}
