import { RecordType } from '@errand/dapr';
import { createHash } from 'node:crypto';
import type { AuditEntry, Head, Payload } from './chain.js';
import type { IndexTail } from './index-list.js';

/** An entry's hash covers all its fields: a later shape may add optional ones, but never upcast what is written. */
export const ENTRY = new RecordType<AuditEntry>('audit entry', 1);
export const PAYLOAD = new RecordType<Payload>('audit payload', 1);
export const HEAD = new RecordType<Head>('audit head', 1);
/** Says under which number an event was recorded. Kept for ever: a dead letter may be replayed at any time. */
export const SEEN = new RecordType<{ n: number }>('seen event', 1);
export const INDEX_TAIL = new RecordType<IndexTail>('audit index', 1);
export const INDEX_CHUNK = new RecordType<{ ns: number[] }>('audit index chunk', 1);

export const entryKey = (userId: string, n: number): string => `a/${userId}/${n}`;
export const payloadKey = (userId: string, n: number): string => `ap/${userId}/${n}`;
export const headKey = (userId: string): string => `ah/${userId}`;
export const seenKey = (userId: string, eventId: string): string => `seen/${userId}/${eventId}`;
export const taskIndexKey = (userId: string, taskId: string): string => `at/${userId}/${taskId}`;
export const chunkKey = (indexKey: string, chunk: number): string => `${indexKey}/${chunk}`;

/** A correlation id is free text, in which Dapr's separator `||` may occur: its hash is the key. */
export function correlationIndexKey(userId: string, correlationId: string): string {
  return `ac/${userId}/${createHash('sha256').update(correlationId).digest('hex')}`;
}

/** The lists that an entry is found by, beside the chain itself. */
export function indexKeysOf(about: { userId: string; taskId?: string; correlationId: string }): string[] {
  const { userId, taskId, correlationId } = about;
  const byTask = taskId === undefined ? [] : [taskIndexKey(userId, taskId)];
  return [...byTask, correlationIndexKey(userId, correlationId)];
}
