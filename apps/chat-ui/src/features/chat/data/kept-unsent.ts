import { createStore, del, get, update } from 'idb-keyval';
import type { Unsent } from './unsent.js';

const place = createStore('errand-unsent', 'said');

/** What a person said and nobody answered, kept in the browser until it is: a closed tab loses nothing. */
export const keptUnsent = {
  async read(userId: string): Promise<readonly Unsent[]> {
    return (await attempt(() => get<Unsent[]>(userId, place))) ?? [];
  },

  /** Adds it, or puts its new state in its place. */
  async put(userId: string, one: Unsent): Promise<void> {
    await change(userId, (all) =>
      all.some(({ key }) => key === one.key)
        ? all.map((other) => (other.key === one.key ? one : other))
        : [...all, one],
    );
  },

  async remove(userId: string, keys: readonly string[]): Promise<void> {
    await change(userId, (all) => all.filter(({ key }) => !keys.includes(key)));
  },

  async clear(userId: string): Promise<void> {
    await attempt(() => del(userId, place));
  },
};

/** In one transaction: other tabs change it too. */
async function change(userId: string, how: (all: Unsent[]) => Unsent[]): Promise<void> {
  await attempt(() => update<Unsent[]>(userId, (all) => how(all ?? []), place));
}

/** Storage may be closed to us: what was said then lasts as long as the page. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
