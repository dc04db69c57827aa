import { localDate } from '@errand/recurrence';
import type { Task } from '../task.js';
import { dueMs, startMs } from './due-moment.js';

/** Which tasks are wanted. Dates are `YYYY-MM-DD` in the user's zone, or moments; both ends are inclusive. */
export interface TaskFilter {
  status?: Task['status'];
  /** All of these tags. */
  tags?: readonly string[];
  /** None of these tags. */
  notTags?: readonly string[];
  /** Any of these priorities. */
  priority?: readonly number[];
  list?: string;
  /** Every word of it begins a word of title, notes or tags; a text without words (an emoji) occurs in them. */
  text?: string;
  dueFrom?: string;
  dueTo?: string;
  completedFrom?: string;
  completedTo?: string;
  overdue?: boolean;
  noDue?: boolean;
  recurring?: boolean;
}

/** What a filter is read against. */
export interface FilterContext {
  timeZone: string;
  now: Date;
}

type Test = (task: Task) => boolean;

/** A filter as one predicate, prepared once for many tasks. Without a status, open tasks are wanted. */
export function matches(filter: TaskFilter, context: FilterContext): Test {
  const tests = [byStatus(filter), ...byLabels(filter), ...byDates(filter, context), ...byText(filter.text)];
  return (task) => {
    for (const test of tests) if (!test(task)) return false;
    return true;
  };
}

function byStatus({ status = 'open' }: TaskFilter): Test {
  return (task) => task.status === status;
}

function byLabels({ tags = [], notTags = [], priority = [], list, recurring }: TaskFilter): Test[] {
  const tests: Test[] = [];
  if (tags.length > 0) tests.push((task) => tags.every((tag) => task.tags.includes(tag.toLowerCase())));
  if (notTags.length > 0) tests.push((task) => !notTags.some((tag) => task.tags.includes(tag.toLowerCase())));
  if (priority.length > 0) tests.push((task) => priority.includes(task.priority));
  if (list !== undefined) tests.push((task) => task.list?.toLowerCase() === list.toLowerCase());
  if (recurring !== undefined) tests.push((task) => (task.recurrence !== undefined) === recurring);
  return tests;
}

function byDates(filter: TaskFilter, context: FilterContext): Test[] {
  const { dueFrom, dueTo, completedFrom, completedTo, overdue, noDue } = filter;
  const tests: Test[] = [];
  if (noDue) tests.push((task) => task.due === undefined);
  if (overdue) tests.push((task) => isOverdue(task, context));
  if (dueFrom ?? dueTo) tests.push(within(({ due }) => due, dueFrom, dueTo, context));
  if (completedFrom ?? completedTo) {
    tests.push(within(({ completedAt }) => completedAt, completedFrom, completedTo, context));
  }
  return tests;
}

/** Past its moment; an all-day task once its day is over. */
export function isOverdue({ due, status }: Task, { timeZone, now }: FilterContext): boolean {
  if (due === undefined || status !== 'open') return false;
  return dueMs(due, timeZone) < now.getTime();
}

/**
 * Both ends included; as soon as a value or a bound is a date, day against day. The bounds are read once: to ask a calendar for each
 * moment takes a second in a list of thousands.
 */
function within(
  valueOf: (task: Task) => string | undefined,
  from: string | undefined,
  to: string | undefined,
  { timeZone }: FilterContext,
): Test {
  const first =
    from === undefined ? { day: '', ms: -Infinity } : { day: dayOf(from, timeZone), ms: startMs(from, timeZone) };
  const last = to === undefined ? { day: '~', ms: Infinity } : { day: dayOf(to, timeZone), ms: dueMs(to, timeZone) };
  return (task) => {
    const value = valueOf(task);
    if (value === undefined) return false;
    if (!value.includes('T')) return first.day <= value && value <= last.day;
    const ms = Date.parse(value);
    return first.ms <= ms && ms <= last.ms;
  };
}

function dayOf(value: string, timeZone: string): string {
  return value.includes('T') ? localDate(value, timeZone) : value;
}

function byText(text: string | undefined): Test[] {
  const words = wordsOf(text ?? '');
  if (words.length === 0) return bySigns(text?.trim() ?? '');
  return [
    (task) => {
      const found = wordsOf(searched(task));
      return words.every((word) => found.some((candidate) => candidate.startsWith(word)));
    },
  ];
}

/** What has no words is looked for as it is; `❤️` and `❤` differ by a mark alone, and find each other. */
function bySigns(text: string): Test[] {
  if (text === '') return [];
  const signs = folded(text) || text;
  return [(task) => `${searched(task)} ${folded(searched(task))}`.includes(signs)];
}

const searched = ({ title, notes, tags }: Task): string => `${title} ${notes ?? ''} ${tags.join(' ')}`;

/** Words in lower case without accents, so that "cafe" finds "Café". */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
