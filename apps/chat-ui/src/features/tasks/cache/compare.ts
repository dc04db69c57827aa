import type { Task } from '../../../api/types.js';
import { dueInstant } from '../../../shared/time/due-instant.js';
import type { Sort } from '../filter/task-filter.js';

/** The orders that the page can keep by itself. */
export type KnownSort = Exclude<Sort, 'urgency'>;

type Compare = (a: Task, b: Task) => number;
type Key = string | number | null;

const KEYS: Readonly<Record<KnownSort, (task: Task, zone: string) => Key>> = {
  due: ({ due }, zone) => due && dueInstant(due, zone),
  priority: ({ priority }) => priority,
  '-created': ({ createdAt }) => Date.parse(createdAt),
  title: ({ title }) => title.toLowerCase(),
};

/**
 * Orders tasks exactly as the API does, so that a changed task stands where a reload would put it: none last, and of equal
 * ones the more important first, then the older.
 *
 * @param zone the user's, in which a day ends
 */
export function compareTasks(sort: KnownSort, zone: string): Compare {
  const key = KEYS[sort];
  const direction = sort.startsWith('-') ? -1 : 1;
  return (a, b) => compareKeys(key(a, zone), key(b, zone), direction) || compareKeys(tie(a), tie(b), 1);
}

const tie = ({ priority, createdAt, id }: Task): string => `${priority} ${createdAt} ${id}`;

function compareKeys(a: Key, b: Key, direction: 1 | -1): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -direction : direction;
}
