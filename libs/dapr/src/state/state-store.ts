import { Injectable } from '@nestjs/common';
import { Sidecar } from '../client/sidecar.js';
import { withTimeout } from '../client/with-timeout.js';
import { StateError } from '../errors/dapr.errors.js';
import { translate } from '../errors/sdk-failure.js';
import type { StateOperation } from './operations.js';
import type { RecordType } from './record-type.js';

/** Name of the state component, the same in every component set. */
export const STATE_COMPONENT = 'state';

const TIMEOUT_MS = 4_000;
/** Keys of one bulk read: larger ones gain nothing and hold up others. */
const BULK_KEYS = 500;
const PARALLELISM = 16;

/** A stored value and the ETag to guard its replacement with. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

interface BulkItem {
  key: string;
  data?: unknown;
  etag?: string;
  error?: string;
}

/**
 * The app's state component through its sidecar: reads with ETags and transactions. There is no single write: whatever belongs
 * together is written together.
 *
 * @see https://docs.dapr.io/reference/api/state_api/
 */
@Injectable()
export class StateStore {
  constructor(private readonly sidecar: Sidecar) {}

  /**
   * One value, or undefined when the key does not exist.
   *
   * @throws StateError, SidecarUnreachableError, NewerSchemaError, MalformedRecordError
   */
  async get<T extends object>(type: RecordType<T>, key: string, timeoutMs?: number): Promise<Versioned<T> | undefined> {
    const found = (await this.readRaw([key], timeoutMs)).get(key);
    return found && { value: type.read(key, found.value), etag: found.etag };
  }

  /**
   * Several values of one type by key; keys that do not exist are left out. Not a snapshot: each is read on its own.
   *
   * @throws StateError, SidecarUnreachableError, NewerSchemaError, MalformedRecordError
   */
  async getMany<T extends object>(type: RecordType<T>, keys: readonly string[]): Promise<Map<string, Versioned<T>>> {
    const found = new Map<string, Versioned<T>>();
    for (const { key, data, etag = '' } of await this.readItems(keys)) {
      found.set(key, { value: type.read(key, data), etag });
    }
    return found;
  }

  /**
   * Several values of different types in one read: what lies there, for the caller's own `RecordType.read`.
   *
   * @throws StateError, SidecarUnreachableError after `timeoutMs`
   */
  async readRaw(keys: readonly string[], timeoutMs = TIMEOUT_MS): Promise<Map<string, Versioned<unknown>>> {
    const items = await this.readItems(keys, timeoutMs);
    return new Map(items.map(({ key, data, etag = '' }) => [key, { value: data, etag }]));
  }

  /**
   * All operations or none, in the order of their keys (two replicas that write the same keys in different orders deadlock).
   * When it throws, the outcome is unknown: a transaction that timed out may still commit. Read the keys back.
   *
   * @throws StateError, SidecarUnreachableError after `timeoutMs`
   */
  async transact(operations: readonly StateOperation[], timeoutMs = TIMEOUT_MS): Promise<void> {
    const sorted = [...operations].sort((a, b) => (a.request.key < b.request.key ? -1 : 1));
    const what = `transaction of ${sorted.length} operations`;
    try {
      // Not `client.state.transaction`: it types ETag and concurrency otherwise than the HTTP API takes them, and drops the latter.
      const path = `/state/${STATE_COMPONENT}/transaction`;
      const call = this.sidecar.raw.execute(path, { method: 'POST', body: { operations: sorted.map(asText) } });
      await withTimeout(what, timeoutMs, call);
    } catch (failure) {
      throw translate(what, failure, StateError);
    }
  }

  private async readItems(keys: readonly string[], timeoutMs = TIMEOUT_MS): Promise<BulkItem[]> {
    const chunks: string[][] = [];
    for (let i = 0; i < keys.length; i += BULK_KEYS) chunks.push(keys.slice(i, i + BULK_KEYS));
    const answers = await Promise.all(chunks.map((chunk) => this.readChunk(chunk, timeoutMs)));
    return answers.flat();
  }

  private async readChunk(keys: string[], timeoutMs: number): Promise<BulkItem[]> {
    if (keys.length === 0) return [];
    const what = `read of ${keys.length} keys`;
    try {
      const call = this.sidecar.client.state.getBulk(STATE_COMPONENT, keys, { parallelism: PARALLELISM });
      const items = (await withTimeout(what, timeoutMs, call)) as unknown as BulkItem[] | '';
      const all = items === '' ? [] : items;
      const failed = all.find((item) => item.error);
      if (failed) throw new StateError(`${what}: ${failed.key}: ${failed.error}`, 'ERR_STATE_GET', 500, 'retry');
      const there = all.filter((item) => item.data !== undefined && item.data !== null);
      for (const item of there) readText(item);
      return there;
    } catch (failure) {
      throw translate(what, failure, StateError);
    }
  }
}

/**
 * The value as a string of JSON, which the sidecar passes on. An object it takes apart and puts together again, field by field: more than
 * half of its time (ADR 9).
 */
function asText({ operation, request }: StateOperation): object {
  return request.value
    ? { operation, request: { ...request, value: JSON.stringify(request.value) } }
    : { operation, request };
}

/** Up to version 0.1.0 values were written as objects. In place: of an account there are thousands. */
function readText(item: BulkItem): void {
  if (typeof item.data === 'string') item.data = parsed(item.data);
}

/** What is no JSON stays as it is: `RecordType.read` says what is wrong with it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
