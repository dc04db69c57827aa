import { InvalidInputError } from '@errand/dapr';
import type { Task } from '../task.js';
import { FirstOf } from './first-of.js';
import { compareKeys, sortKey, type Place, type Sort, type SortField, type SortKey, type Tie } from './task-order.js';
import type { FilterContext } from './filter-context.js';
import { matches, type TaskFilter } from './task-filter.js';

/** One page of tasks, and where the next one begins; null after the last. */
export interface Page {
  items: Task[];
  nextCursor: string | null;
}

export interface PageRequest {
  filter: TaskFilter;
  sort: Sort;
  limit: number;
  cursor?: string | undefined;
}

/**
 * Characters of a cursor of ours: it may hold a title of 500 characters, of which each takes six bytes at most (a control character in
 * JSON), and four characters of base64 stand for three bytes. It leaves room beside it in the 8 kB of headers that a sidecar takes.
 */
export const LONGEST_CURSOR = 4_200;

/**
 * The tasks that match, in order, from the cursor on. The cursor holds the last task's place in the order, not a count, so tasks that
 * come or go in between neither repeat nor hide others.
 *
 * @throws InvalidInputError when the cursor is not one of ours or of another order
 */
export function page(
  tasks: Iterable<Task>,
  { filter, sort, limit, cursor }: PageRequest,
  context: FilterContext,
): Page {
  const descending = sort.startsWith('-');
  const field = sort.replace('-', '') as SortField;
  const wanted = matches(filter, context);
  const after = cursor === undefined ? undefined : readCursor(cursor, sort);
  const first = new FirstOf<Place<Task>>(limit + 1, (a, b) => compareKeys(descending, a, b));
  for (const task of tasks) {
    if (!wanted(task)) continue;
    const place: Place<Task> = [sortKey(task, field, context), task];
    if (!after || compareKeys(descending, place, after) > 0) first.offer(place);
  }
  const found = first.take();
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = last && found.length > limit ? writeCursor(sort, last) : null;
  return { items: items.map(([, task]) => task), nextCursor };
}

/** An order, and the last task's place in it. */
type Cursor = [Sort, SortKey, Tie['priority'], string, string];

function writeCursor(sort: Sort, [key, { priority, createdAt, id }]: Place): string {
  return Buffer.from(JSON.stringify([sort, key, priority, createdAt, id])).toString('base64url');
}

function readCursor(cursor: string, sort: Sort): Place {
  try {
    const [of, key, priority, createdAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Cursor;
    const isWhole = Number.isInteger(priority) && typeof createdAt === 'string' && typeof id === 'string';
    if (of === sort && isWhole) return [key, { priority, createdAt, id }];
  } catch {
    // not JSON: refused below
  }
  const remedy = 'Take nextCursor from the page before, with the same sort.';
  throw new InvalidInputError([{ pointer: 'cursor', message: 'is not a cursor of this list', remedy }]);
}
