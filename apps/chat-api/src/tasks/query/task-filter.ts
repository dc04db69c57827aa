import type { Expression } from '../filter-line/expression.js';
import { fits } from '../filter-line/fits.js';
import type { Task } from '../task.js';
import { isOverdue, within } from './due-tests.js';
import type { FilterContext, Test } from './filter-context.js';
import { hasText } from './text-search.js';

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
  /** What a filter line says. */
  where?: Expression;
  dueFrom?: string;
  dueTo?: string;
  completedFrom?: string;
  completedTo?: string;
  createdFrom?: string;
  createdTo?: string;
  overdue?: boolean;
  noDue?: boolean;
  recurring?: boolean;
}

/** A filter as one predicate, prepared once for many tasks. Without a status, open tasks are wanted. */
export function matches(filter: TaskFilter, context: FilterContext): Test {
  const { where, text } = filter;
  const tests = [byStatus(filter), ...byLabels(filter), ...byDates(filter, context)];
  if (where) tests.push(fits(where, context));
  if (text !== undefined) tests.push(hasText(text));
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
  const { dueFrom, dueTo, completedFrom, completedTo, createdFrom, createdTo, overdue, noDue } = filter;
  const tests: Test[] = [];
  if (noDue) tests.push((task) => task.due === undefined);
  if (overdue) tests.push((task) => isOverdue(task, context));
  if (dueFrom ?? dueTo) tests.push(within(({ due }) => due, dueFrom, dueTo, context));
  if (completedFrom ?? completedTo) {
    tests.push(within(({ completedAt }) => completedAt, completedFrom, completedTo, context));
  }
  if (createdFrom ?? createdTo) tests.push(within(({ createdAt }) => createdAt, createdFrom, createdTo, context));
  return tests;
}
