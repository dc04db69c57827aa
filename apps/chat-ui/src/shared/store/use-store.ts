import { useSyncExternalStore } from 'react';
import type { Store } from './create-store.js';

/** The value of a store, now and after each change. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** What is made of a store's value, a string, number or boolean: who asks is drawn again only when that changes. */
export function useFromStore<T, R extends string | number | boolean | undefined>(
  store: Store<T>,
  select: (value: T) => R,
): R {
  const read = (): R => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}
