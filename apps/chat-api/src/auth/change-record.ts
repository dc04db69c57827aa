import { update, type RecordType, type StateOperation, type StateStore } from '@errand/dapr';

const ATTEMPTS = 5;

/** What a record becomes, and what is written with it, or nothing is. */
export interface Decided<T> {
  value: T;
  operations?: readonly StateOperation[];
  /** How long it lives from now on, without end when left out. */
  ttlSeconds?: number;
}

/**
 * Changes a record under its ETag. A failure may mean that another request wrote first: then it is decided again, on what is there now.
 *
 * @param decide gets the record, undefined when there is none; undefined leaves it as it is. It may be called several times
 * @throws StateError, SidecarUnreachableError, and what `decide` throws
 */
export async function changeRecord<T extends object>(
  store: StateStore,
  type: RecordType<T>,
  key: string,
  decide: (record: T | undefined) => Decided<T> | undefined | Promise<Decided<T> | undefined>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const stored = await store.get(type, key);
    const decided = await decide(stored?.value);
    if (!decided) return;
    try {
      await store.transact([
        ...(decided.operations ?? []),
        update(type, key, decided.value, stored, decided.ttlSeconds),
      ]);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || (await store.get(type, key))?.etag === stored?.etag) throw error;
    }
  }
}
