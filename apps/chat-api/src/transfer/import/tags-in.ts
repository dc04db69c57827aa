import { TASK_LIMITS } from '@errand/events';

/** Tags out of names that another program keeps: without #, a hyphen for each space, each once, as many as a task takes. */
export function tagsIn(names: readonly string[]): string[] {
  const tags = names.map((name) => name.trim().replace(/#/g, '').replace(/\s+/g, '-').toLowerCase()).filter(Boolean);
  return [...new Set(tags)].slice(0, TASK_LIMITS.tags);
}
