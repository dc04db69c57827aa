import type { Task } from '../../../api/types.js';
import { createStore } from '../../../shared/store/create-store.js';

/** Every tag seen on a task so far, sorted: what is offered when filtering and tagging. */
export const knownTags = createStore<readonly string[]>([]);

/** Takes the tags of tasks in. */
export function learnTags(tasks: readonly Task[]): void {
  const now = knownTags.get();
  const all = new Set(now);
  for (const { tags } of tasks) for (const tag of tags) all.add(tag);
  if (all.size > now.length) knownTags.set([...all].sort((a, b) => a.localeCompare(b)));
}
