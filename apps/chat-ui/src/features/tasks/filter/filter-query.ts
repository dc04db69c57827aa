import type { TaskFilter } from './task-filter.js';

/** The filter as parameters of `GET /api/tasks`; what does not narrow is left out. */
export function filterQuery({ status, tags, priorities, q, sort }: TaskFilter) {
  const words = q.trim();
  return {
    status,
    sort,
    ...(tags.length > 0 && { tag: [...tags] }),
    ...(priorities.length > 0 && { priority: [...priorities] }),
    ...(words && { q: words }),
  };
}
