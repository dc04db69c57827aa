import type { Task } from '../task.js';
import { dueMs } from './due-moment.js';
import type { FilterContext } from './filter-context.js';
import { urgency } from './urgency.js';

export const SORTS = ['due', 'priority', 'created', 'title', 'urgency'] as const;
export type SortField = (typeof SORTS)[number];
/** A field, or the same in descending order. */
export type Sort = SortField | `-${SortField}`;

export const SORT_NAMES: readonly Sort[] = SORTS.flatMap((sort): Sort[] => [sort, `-${sort}`]);

/** A value that tasks are ordered by; null (nothing to order by) comes last in either direction. */
export type SortKey = string | number | null;

/** The value of a task in an order. Moments and dates compare as milliseconds: a date counts as the end of its day in the user's zone. */
export function sortKey(task: Task, field: SortField, context: FilterContext): SortKey {
  switch (field) {
    case 'due':
      return task.due === undefined ? null : dueMs(task.due, context.timeZone);
    case 'priority':
      return task.priority;
    case 'created':
      return Date.parse(task.createdAt);
    case 'title':
      return task.title.toLowerCase();
    case 'urgency':
      return -urgency(task, context);
  }
}

/** What orders tasks of the same value: the more important first, then the older; the id makes it total. */
export type Tie = Pick<Task, 'priority' | 'createdAt' | 'id'>;

/** A task's place in an order: its value, and what decides among tasks of the same. */
export type Place<T extends Tie = Tie> = readonly [SortKey, T];

/** Compares tasks by an order: a total one, so that pages neither overlap nor leave gaps. */
export function compareKeys(descending: boolean, a: Place, b: Place): number {
  // By index: taking a pair apart walks through an iterator until the code is warm, and a cold list of ten thousand comes before that.
  const keyA = a[0];
  const keyB = b[0];
  if (keyA !== keyB) {
    if (keyA === null) return 1;
    if (keyB === null) return -1;
    return keyA < keyB === descending ? 1 : -1;
  }
  const tieA = a[1];
  const tieB = b[1];
  return tieA.priority - tieB.priority || inOrder(tieA.createdAt, tieB.createdAt) || inOrder(tieA.id, tieB.id);
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
