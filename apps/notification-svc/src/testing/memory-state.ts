import { StateError, type RecordType, type StateOperation, type StateStore, type Versioned } from '@errand/dapr';

/** A store in memory that honours ETags and insert-only keys as a transaction of the real ones does. For unit specs. */
export class MemoryState {
  readonly stored = new Map<string, Versioned<unknown>>();
  private etags = 0;

  get asStore(): StateStore {
    return this as unknown as StateStore;
  }

  async get<T extends object>(type: RecordType<T>, key: string): Promise<Versioned<T> | undefined> {
    return (await this.getMany(type, [key])).get(key);
  }

  async getMany<T extends object>(type: RecordType<T>, keys: readonly string[]): Promise<Map<string, Versioned<T>>> {
    const found = await this.readRaw(keys);
    return new Map([...found].map(([key, { value, etag }]) => [key, { value: type.read(key, value), etag }]));
  }

  async readRaw(keys: readonly string[]): Promise<Map<string, Versioned<unknown>>> {
    const found = keys.flatMap((key) => {
      const entry = this.stored.get(key);
      return entry ? [[key, structuredClone(entry)] as const] : [];
    });
    return new Map(found);
  }

  async transact(operations: readonly StateOperation[]): Promise<void> {
    const refused = operations.find(({ request: { key, etag, options } }) => {
      return options?.concurrency === 'first-write' && this.stored.get(key)?.etag !== etag;
    });
    if (refused)
      throw new StateError(`${refused.request.key}: first write wins`, 'ERR_STATE_TRANSACTION', 500, 'retry');
    for (const { operation, request } of operations) {
      if (operation === 'delete') this.stored.delete(request.key);
      else this.stored.set(request.key, { value: structuredClone(request.value), etag: `${++this.etags}` });
    }
  }
}
