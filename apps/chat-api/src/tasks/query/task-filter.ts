import { localDate } from '@errand/recurrence';
import type { Task } from '../task.js';

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
  return (task) => tests.every((test) => test(task));
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
  if (dueFrom ?? dueTo) tests.push((task) => within(task.due, dueFrom, dueTo, context.timeZone));
  if (completedFrom ?? completedTo) {
    tests.push((task) => within(task.completedAt, completedFrom, completedTo, context.timeZone));
  }
  return tests;
}

/** Past its moment; an all-day task once its day is over. */
export function isOverdue({ due, status }: Task, { timeZone, now }: FilterContext): boolean {
  if (due === undefined || status !== 'open') return false;
  return due.includes('T') ? Date.parse(due) < now.getTime() : due < localDate(now.toISOString(), timeZone);
}

function within(
  value: string | undefined,
  from: string | undefined,
  to: string | undefined,
  timeZone: string,
): boolean {
  if (value === undefined) return false;
  const notBefore = from === undefined || compare(value, from, timeZone) >= 0;
  return notBefore && (to === undefined || compare(value, to, timeZone) <= 0);
}

/** A moment against a moment to the millisecond; as soon as one of both is a date, day against day. */
function compare(value: string, bound: string, timeZone: string): number {
  if (value.includes('T') && bound.includes('T')) return Date.parse(value) - Date.parse(bound);
  const [a, b] = [dayOf(value, timeZone), dayOf(bound, timeZone)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A date is its own day: no calendar is asked, which counts in a list of thousands. */
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
