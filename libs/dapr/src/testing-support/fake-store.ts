import type { StateOperation } from '../state/operations.js';

/** What lies under a key. */
export interface StoredItem {
  value: unknown;
  etag: string;
  expiresAt: number;
}

/** A transaction that was committed, and when. */
export interface Committed {
  at: number;
  operations: readonly StateOperation[];
}

/** An operation of the transaction may not happen, so none does. */
export class StoreConflictError extends Error {
  override readonly name = 'StoreConflictError';
}

/** A state store as `state.sqlite` and `state.postgresql` v2 behave: transactions, ETags, first-write, TTL. */
export class FakeStore {
  /** Every committed transaction, oldest first. */
  readonly log: Committed[] = [];
  /** Nothing can be read or written. */
  away = false;
  private readonly items = new Map<string, StoredItem>();
  private etags = 0;

  /** The keys that have a value now. */
  keys(): string[] {
    return [...this.items.keys()].filter((key) => this.read(key));
  }

  /** The keys whose value never expires. */
  permanentKeys(): string[] {
    return this.keys().filter((key) => this.items.get(key)?.expiresAt === Infinity);
  }

  /** What lies under the key, unless it has expired. */
  read(key: string): StoredItem | undefined {
    const item = this.items.get(key);
    return item && item.expiresAt > Date.now() ? item : undefined;
  }

  /** All operations or none. @throws StoreConflictError */
  commit(operations: readonly StateOperation[]): void {
    const changes = new Map<string, StoredItem | undefined>();
    for (const operation of operations) {
      const { key } = operation.request;
      this.check(operation, changes.has(key) ? changes.get(key) : this.read(key));
      changes.set(key, operation.operation === 'delete' ? undefined : this.itemOf(operation));
    }
    for (const [key, item] of changes) {
      if (item) this.items.set(key, item);
      else this.items.delete(key);
    }
    this.log.push({ at: Date.now(), operations: JSON.parse(JSON.stringify(operations)) as StateOperation[] });
  }

  private check({ request: { key, etag, options } }: StateOperation, found: StoredItem | undefined): void {
    const isRefused = etag === undefined ? options && found : found?.etag !== etag;
    if (isRefused) throw new StoreConflictError(`possible etag mismatch at ${key}`);
  }

  private itemOf({ request: { value, metadata } }: StateOperation): StoredItem {
    const seconds = Number(metadata?.['ttlInSeconds'] ?? Infinity);
    const copy = JSON.parse(JSON.stringify(value)) as unknown;
    return { value: copy, etag: String(++this.etags), expiresAt: Date.now() + seconds * 1_000 };
  }
}
