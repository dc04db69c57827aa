import { replaceEqualDeep, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Task } from '../../../api/types.js';

/** What is in a list that is loaded is found there, should it be forgotten here. */
const MOST = 5_000;

/**
 * Each task as it was last seen, in whatever list or answer. Not in the cache of queries, which looks at all that it has for each list that
 * is asked for, and tells everybody of each of them.
 */
class KnownTasks {
  private readonly tasks = new Map<string, Task>();
  private readonly listeners = new Set<() => void>();

  readonly get = (id: string): Task | undefined => this.tasks.get(id);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  put(tasks: readonly Task[]): void {
    if (tasks.length === 0) return;
    for (const task of tasks) {
      this.tasks.delete(task.id);
      this.tasks.set(task.id, task);
    }
    for (const oldest of this.tasks.keys()) {
      if (this.tasks.size <= MOST) break;
      this.tasks.delete(oldest);
    }
    for (const listener of this.listeners) listener();
  }

  forget(): void {
    this.tasks.clear();
  }
}

const OF_CLIENTS = new WeakMap<QueryClient, KnownTasks>();

function knownTo(client: QueryClient): KnownTasks {
  const known = OF_CLIENTS.get(client) ?? new KnownTasks();
  OF_CLIENTS.set(client, known);
  return known;
}

export const knownTask = (client: QueryClient, id: string): Task | undefined => knownTo(client).get(id);

/** Takes in a task as it is now. */
export const noteTask = (client: QueryClient, task: Task): void => knownTo(client).put([task]);

/** Takes in what a list brought, where it is newer than what is known. */
export function rememberTasks(client: QueryClient, tasks: readonly Task[]): void {
  const known = knownTo(client);
  known.put(tasks.filter(({ id, version }) => (known.get(id)?.version ?? 0) < version));
}

/** The task as it is known already where nothing of it differs: its line is not drawn again. */
export const asKnown = (client: QueryClient, task: Task): Task => replaceEqualDeep(knownTask(client, task.id), task);

export const forgetTasks = (client: QueryClient): void => knownTo(client).forget();

/** The task as it is now, of which somebody remembers how it was. */
export function useNewest(task: Task): Task {
  const { subscribe, get } = knownTo(useQueryClient());
  const read = (): Task | undefined => get(task.id);
  const newest = useSyncExternalStore(subscribe, read, read);
  return newest && newest.version >= task.version ? newest : task;
}
