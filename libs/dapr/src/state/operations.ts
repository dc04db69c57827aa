import type { StoredRecord } from './record-type.js';
import type { RecordType } from './record-type.js';

/** One operation of a state transaction, as the HTTP API takes it. @see https://docs.dapr.io/reference/api/state_api/ */
export interface StateOperation {
  operation: 'upsert' | 'delete';
  request: {
    key: string;
    value?: StoredRecord;
    etag?: string;
    metadata?: Record<string, string>;
    options?: { concurrency: 'first-write' };
  };
}

const FIRST_WRITE = { concurrency: 'first-write' } as const;

/** Writes the value whatever was there. `ttlSeconds`: how long it lives, without end when left out. */
export function put<T extends object>(type: RecordType<T>, key: string, value: T, ttlSeconds?: number): StateOperation {
  return { operation: 'upsert', request: { key, value: type.write(value), ...ttl(ttlSeconds) } };
}

/**
 * Writes the value only if the key does not exist yet, else the whole transaction fails: a first-write upsert without an ETag.
 * Holds on stores that pass the outbox's start probe.
 */
export function insert<T extends object>(
  type: RecordType<T>,
  key: string,
  value: T,
  ttlSeconds?: number,
): StateOperation {
  return { operation: 'upsert', request: { key, value: type.write(value), options: FIRST_WRITE, ...ttl(ttlSeconds) } };
}

/** Writes the value only if the stored one still has this ETag, else the whole transaction fails. */
export function replace<T extends object>(
  type: RecordType<T>,
  key: string,
  value: T,
  etag: string,
  ttlSeconds?: number,
): StateOperation {
  return {
    operation: 'upsert',
    request: { key, value: type.write(value), etag, options: FIRST_WRITE, ...ttl(ttlSeconds) },
  };
}

/**
 * Writes the value only if nobody else has written since the record was read, else the whole transaction fails.
 *
 * @param read the record as it was read, or undefined when there was none
 */
export function update<T extends object>(
  type: RecordType<T>,
  key: string,
  value: T,
  read: { etag: string } | undefined,
  ttlSeconds?: number,
): StateOperation {
  return read ? replace(type, key, value, read.etag, ttlSeconds) : insert(type, key, value, ttlSeconds);
}

/** Deletes the key; with an ETag only if the stored value still has it, else the whole transaction fails. */
export function remove(key: string, etag?: string): StateOperation {
  return { operation: 'delete', request: etag === undefined ? { key } : { key, etag, options: FIRST_WRITE } };
}

function ttl(seconds: number | undefined): { metadata?: Record<string, string> } {
  return seconds === undefined ? {} : { metadata: { ttlInSeconds: String(seconds) } };
}
