import type { SavedFilter } from '@errand/events';
import { fits } from '../tasks/filter-line/fits.js';
import { parseFilterLine } from '../tasks/filter-line/parse-filter-line.js';
import type { FilterContext, Test } from '../tasks/query/filter-context.js';
import { matches } from '../tasks/query/task-filter.js';
import { today } from '../tasks/query/due-tests.js';
import type { Task } from '../tasks/task.js';
import { listNames } from './rules/list-names.js';
import type { Shelf } from './shelf.js';

/** A name with the number of open tasks behind it. */
export interface Counted {
  name: string;
  open: number;
}

/** How far a task's sub-tasks are. */
export interface Progress {
  id: string;
  title: string;
  done: number;
  total: number;
}

/** What stands beside the list of tasks: views, lists, tags and saved filters, with how many open tasks each has. */
export interface Overview {
  views: { today: number; upcoming: number; open: number; noList: number };
  lists: Counted[];
  tags: Counted[];
  filters: (SavedFilter & { open: number })[];
  /** Tasks that have sub-tasks, with how many are done. */
  parents: Progress[];
}

/** Counts all of it in one walk over the tasks. */
export function overviewOf(tasks: readonly Task[], shelf: Shelf, context: FilterContext): Overview {
  const open = tasks.filter(({ status }) => status === 'open');
  const lists = new Map(listNames(shelf, tasks).map((name) => [name.toLowerCase(), { name, open: 0 }]));
  const tags = new Map<string, Counted>();
  for (const task of open) {
    const list = task.list === undefined ? undefined : lists.get(task.list.toLowerCase());
    if (list) list.open += 1;
    for (const tag of task.tags) count(tags, tag);
  }
  return {
    views: viewsOf(open, context),
    lists: [...lists.values()],
    tags: [...tags.values()].sort((a, b) => a.name.localeCompare(b.name)),
    filters: shelf.filters.map((filter) => ({ ...filter, open: numberOf(open, lineTest(filter.line, context)) })),
    parents: parentsOf(tasks),
  };
}

function viewsOf(open: readonly Task[], context: FilterContext): Overview['views'] {
  const [first, last] = [today(context), today(context, 6)];
  return {
    today: numberOf(open, matches({ dueTo: first }, context)),
    upcoming: numberOf(open, matches({ dueFrom: first, dueTo: last }, context)),
    open: open.length,
    noList: numberOf(open, ({ list }) => list === undefined),
  };
}

function parentsOf(tasks: readonly Task[]): Progress[] {
  const counts = new Map<string, { done: number; total: number }>();
  for (const { parentId, status } of tasks) {
    if (parentId === undefined || status === 'deleted') continue;
    const { done, total } = counts.get(parentId) ?? { done: 0, total: 0 };
    counts.set(parentId, { done: done + Number(status === 'done'), total: total + 1 });
  }
  return tasks.flatMap(({ id, title, status }) => {
    const count = status === 'deleted' ? undefined : counts.get(id);
    return count ? [{ id, title, ...count }] : [];
  });
}

const lineTest = (line: string, context: FilterContext): Test => fits(parseFilterLine(line), context);

function numberOf(tasks: readonly Task[], test: Test): number {
  let number = 0;
  for (const task of tasks) if (test(task)) number += 1;
  return number;
}

function count(counts: Map<string, Counted>, name: string): void {
  const known = counts.get(name);
  if (known) known.open += 1;
  else counts.set(name, { name, open: 1 });
}
