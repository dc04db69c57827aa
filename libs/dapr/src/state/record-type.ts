import { MalformedRecordError, NewerSchemaError } from './state.errors.js';

type Upcast = (value: Record<string, unknown>) => Record<string, unknown>;

/** A value as it lies in the store: its fields and the number of its schema. */
export type StoredRecord = { schema: number } & Record<string, unknown>;

/**
 * A kind of stored value with its schema number. Readers upcast older numbers and refuse newer ones, so replicas of two versions can
 * run side by side during a rolling update.
 *
 * @example
 * const HEAD = new RecordType<Head>('head', 2, { 1: (v) => ({ ...v, counts: {} }) });
 */
export class RecordType<T extends object> {
  /**
   * @param name for messages
   * @param schema the number this code writes, 1 or more
   * @param upcasts for each older number n, the step from n to n + 1
   */
  constructor(
    readonly name: string,
    readonly schema: number,
    private readonly upcasts: Readonly<Record<number, Upcast>> = {},
  ) {}

  /** The value as it is written. */
  write(value: T): StoredRecord {
    return { schema: this.schema, ...value };
  }

  /**
   * The value as this code knows it, without its schema number.
   *
   * @throws NewerSchemaError when a newer version of this app wrote it (retryable: that version's replicas can read it)
   * @throws MalformedRecordError when it carries no schema number or no upcast leads from it
   */
  read(key: string, stored: unknown): T {
    if (!isStored(stored)) throw new MalformedRecordError(key, this.name, 'it has no schema number');
    if (stored.schema > this.schema) throw new NewerSchemaError(key, this.name, stored.schema, this.schema);
    let { schema, ...fields } = stored as { schema: number } & Record<string, unknown>;
    for (; schema < this.schema; schema++) {
      const upcast = this.upcasts[schema];
      if (!upcast) throw new MalformedRecordError(key, this.name, `no upcast leads from schema ${schema}`);
      fields = upcast(fields);
    }
    return fields as T;
  }
}

function isStored(value: unknown): value is StoredRecord {
  return typeof value === 'object' && value !== null && Number.isInteger((value as { schema?: unknown }).schema);
}
