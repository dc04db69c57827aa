import { StateError } from '../errors/dapr.errors.js';
import type { StateOperation } from '../state/operations.js';
import type { RecordType } from '../state/record-type.js';
import type { StateStore, Versioned } from '../state/state-store.js';

interface Stored {
  text: string;
  etag: string;
}

/** What the next transaction does instead of succeeding: `refuse` writes nothing, `lose` writes and does not tell. */
export interface Trouble {
  /** Part of a key: the trouble is for the next transaction that names such a key. */
  when: string;
  what: 'refuse' | 'lose';
}

/**
 * A state store in memory with the rules that the real ones keep (insert-only keys, ETags, all or nothing), for unit specs of a service's
 * own rules. What a real store does is seen in the medium specs.
 */
export class MemoryState {
  readonly values = new Map<string, Stored>();
  /** Every committed transaction, oldest first. */
  readonly transactions: StateOperation[][] = [];
  /** Each is used once. */
  troubles: Trouble[] = [];
  /** Runs, once, between a caller's read and its transaction: the moment for a rival. */
  beforeTransaction: (() => Promise<void>) | undefined;
  private writes = 0;

  /** Itself, as a service takes it. */
  get asStore(): StateStore {
    return this as unknown as StateStore;
  }

  /** As `StateStore.readRaw`. */
  readRaw(keys: readonly string[]): Promise<Map<string, Versioned<unknown>>> {
    const found = keys.flatMap((key): [string, Versioned<unknown>][] => {
      const stored = this.values.get(key);
      return stored ? [[key, { value: JSON.parse(stored.text), etag: stored.etag }]] : [];
    });
    return Promise.resolve(new Map(found));
  }

  /** As `StateStore.getMany`. */
  async getMany<T extends object>(type: RecordType<T>, keys: readonly string[]): Promise<Map<string, Versioned<T>>> {
    const found = await this.readRaw(keys);
    return new Map([...found].map(([key, { value, etag }]) => [key, { value: type.read(key, value), etag }]));
  }

  /** As `StateStore.get`. */
  async get<T extends object>(type: RecordType<T>, key: string): Promise<Versioned<T> | undefined> {
    return (await this.getMany(type, [key])).get(key);
  }

  /** As `StateStore.transact`. @throws StateError when an ETag or an insert-only key does not hold, and for a trouble */
  async transact(operations: readonly StateOperation[]): Promise<void> {
    const rival = this.beforeTransaction;
    this.beforeTransaction = undefined;
    await rival?.();
    const trouble = this.takeTrouble(operations);
    if (trouble === 'refuse') throw failed('refused');
    for (const operation of operations) this.check(operation);
    for (const operation of operations) this.apply(operation);
    this.transactions.push([...operations]);
    if (trouble === 'lose') throw failed('committed, and the answer was lost');
  }

  /** Changes what is stored behind the service's back. */
  tamper(key: string, change: (value: Record<string, unknown>) => void): void {
    const value = JSON.parse(this.values.get(key)?.text ?? '{}') as Record<string, unknown>;
    change(value);
    this.values.set(key, { text: JSON.stringify(value), etag: 'tampered' });
  }

  private takeTrouble(operations: readonly StateOperation[]): Trouble['what'] | undefined {
    const index = this.troubles.findIndex(({ when }) => operations.some(({ request }) => request.key.includes(when)));
    return index < 0 ? undefined : this.troubles.splice(index, 1)[0]?.what;
  }

  private check({ request: { key, etag, options } }: StateOperation): void {
    // daprd answers 400 to such a key.
    if (key.includes('||')) throw new StateError(`${key} contains ||`, 'ERR_MALFORMED_REQUEST', 400, 'final');
    const stored = this.values.get(key);
    if (options?.concurrency !== 'first-write') return;
    if (etag === undefined ? stored : stored?.etag !== etag) throw failed(`possible conflict on ${key}`);
  }

  private apply({ operation, request: { key, value } }: StateOperation): void {
    if (operation === 'delete') this.values.delete(key);
    else this.values.set(key, { text: JSON.stringify(value), etag: String(++this.writes) });
  }
}

const failed = (message: string): StateError => new StateError(message, 'ERR_STATE_TRANSACTION', 500, 'retry');
