import type { Priority, TaskStatus } from '../../../api/types.js';

export type Sort = 'due' | 'priority' | '-created' | 'title' | 'urgency';

/** Open tasks of which days: any or none, up to today (what is overdue included), or the next seven. */
export type Span = 'all' | 'today' | 'week';

/** How many days the week of a span has, today among them. */
export const WEEK = 7;

/** A span of open tasks, or else a status. */
export type View = Exclude<Span, 'all'> | TaskStatus;

/** Which tasks are shown, and in what order. */
export interface TaskFilter {
  status: TaskStatus;
  span: Span;
  /** The days of the span, first and last, once it is known which day is today. */
  due?: { from?: string; to: string };
  /** A task has all of them. */
  tags: readonly string[];
  /** A task has one of them; empty means any. */
  priorities: readonly Priority[];
  /** Only tasks of this list. */
  list?: string;
  /** Words to look for, or a filter line. */
  q: string;
  sort: Sort;
}

export const NO_FILTER: TaskFilter = { status: 'open', span: 'all', tags: [], priorities: [], q: '', sort: 'due' };

export const viewOf = ({ span, status }: TaskFilter): View => (span === 'all' ? status : span);

/** Whether anything but status and span narrows the list. */
export const isNarrowed = ({ tags, priorities, list, q }: TaskFilter): boolean =>
  tags.length > 0 || list !== undefined || priorities.length > 0 || q.trim() !== '';

/** Takes an entry in, or out when it is there. */
export const toggled = <T>(entries: readonly T[], entry: T): T[] =>
  entries.includes(entry) ? entries.filter((one) => one !== entry) : [...entries, entry];
