import type { TaskFilter } from './task-filter.js';

/** The filter as parameters of `GET /api/tasks`; what does not narrow is left out. */
export function filterQuery({ status, due, tags, priorities, list, q, sort }: TaskFilter) {
  const words = q.trim();
  return {
    status,
    sort,
    ...(due?.from && { dueFrom: due.from }),
    ...(due && { dueTo: due.to }),
    ...(tags.length > 0 && { tag: [...tags] }),
    ...(priorities.length > 0 && { priority: [...priorities] }),
    ...(list !== undefined && { list }),
    ...(words && { filter: words }),
  };
}
