import { Logger } from '@nestjs/common';
import type { RecordType, StateOperation, StateStore, Versioned } from '@errand/dapr';

// What the specs provoke would fill the report with warnings.
Logger.overrideLogger(false);

interface Stored {
  text: string;
  etag: string;
}

/** What the next transaction does instead of succeeding: `refuse` writes nothing, `lose` writes and does not tell. */
type Trouble = 'refuse' | 'lose';

/** A state store in memory with the rules that a real one keeps: insert-only keys, ETags, all or nothing. For unit specs. */
export class MemoryState {
  readonly values = new Map<string, Stored>();
  readonly transactions: StateOperation[][] = [];
  /** Applies to transactions that name a key with this part; each is used once. */
  troubles: { when: string; what: Trouble }[] = [];
  /** Runs, once, between a caller's read and its transaction: the moment for a rival. */
  beforeTransaction: (() => Promise<void>) | undefined;
  private writes = 0;

  get asStore(): StateStore {
    return this as unknown as StateStore;
  }

  readRaw(keys: readonly string[]): Promise<Map<string, Versioned<unknown>>> {
    const found = keys.flatMap((key): [string, Versioned<unknown>][] => {
      const stored = this.values.get(key);
      return stored ? [[key, { value: JSON.parse(stored.text), etag: stored.etag }]] : [];
    });
    return Promise.resolve(new Map(found));
  }

  async getMany<T extends object>(type: RecordType<T>, keys: readonly string[]): Promise<Map<string, Versioned<T>>> {
    const found = await this.readRaw(keys);
    return new Map([...found].map(([key, { value, etag }]) => [key, { value: type.read(key, value), etag }]));
  }

  async get<T extends object>(type: RecordType<T>, key: string): Promise<Versioned<T> | undefined> {
    return (await this.getMany(type, [key])).get(key);
  }

  async transact(operations: readonly StateOperation[]): Promise<void> {
    const rival = this.beforeTransaction;
    this.beforeTransaction = undefined;
    await rival?.();
    const trouble = this.takeTrouble(operations);
    if (trouble === 'refuse') throw new TransactionFailed('refused');
    for (const operation of operations) this.check(operation);
    for (const operation of operations) this.apply(operation);
    this.transactions.push([...operations]);
    if (trouble === 'lose') throw new TransactionFailed('committed, and the answer was lost');
  }

  /** Changes what is stored behind the service's back. */
  tamper(key: string, change: (value: Record<string, unknown>) => void): void {
    const value = JSON.parse(this.values.get(key)?.text ?? '{}') as Record<string, unknown>;
    change(value);
    this.values.set(key, { text: JSON.stringify(value), etag: 'tampered' });
  }

  private takeTrouble(operations: readonly StateOperation[]): Trouble | undefined {
    const index = this.troubles.findIndex(({ when }) => operations.some(({ request }) => request.key.includes(when)));
    return index < 0 ? undefined : this.troubles.splice(index, 1)[0]?.what;
  }

  private check({ request: { key, etag, options } }: StateOperation): void {
    const stored = this.values.get(key);
    if (options?.concurrency !== 'first-write') return;
    if (etag === undefined ? stored : stored?.etag !== etag) throw new TransactionFailed(`possible conflict on ${key}`);
  }

  private apply({ operation, request: { key, value } }: StateOperation): void {
    if (operation === 'delete') this.values.delete(key);
    else this.values.set(key, { text: JSON.stringify(value), etag: String(++this.writes) });
  }
}

class TransactionFailed extends Error {}
