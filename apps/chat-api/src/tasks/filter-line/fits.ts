import { isOverdue, today, within } from '../query/due-tests.js';
import type { FilterContext, Test } from '../query/filter-context.js';
import { hasText } from '../query/text-search.js';
import type { Expression, StateName, Term } from './expression.js';

/** A filter line as one test, prepared once for many tasks. */
export function fits(expression: Expression, context: FilterContext): Test {
  switch (expression.kind) {
    case 'all': {
      const tests = expression.of.map((part) => fits(part, context));
      return (task) => tests.every((test) => test(task));
    }
    case 'any': {
      const tests = expression.of.map((part) => fits(part, context));
      return (task) => tests.some((test) => test(task));
    }
    case 'not': {
      const test = fits(expression.of, context);
      return (task) => !test(task);
    }
    default:
      return termTest(expression, context);
  }
}

function termTest(term: Term, context: FilterContext): Test {
  switch (term.kind) {
    case 'tag':
      return ({ tags }) => tags.includes(term.name);
    case 'list': {
      const name = term.name.toLowerCase();
      return ({ list }) => list?.toLowerCase() === name;
    }
    case 'priority':
      return ({ priority }) => priority === term.priority;
    case 'text':
      return hasText(term.text);
    case 'within':
      return dueWithin(0, term.days - 1, context);
    case 'state':
      return STATE_TESTS[term.name](context);
  }
}

const STATE_TESTS: Readonly<Record<StateName, (context: FilterContext) => Test>> = {
  today: (context) => dueWithin(0, 0, context),
  tomorrow: (context) => dueWithin(1, 1, context),
  overdue: (context) => (task) => isOverdue(task, context),
  noDate: () => (task) => task.due === undefined,
  repeating: () => (task) => task.recurrence !== undefined,
  reminder: () => (task) => task.reminders.length > 0,
  noList: () => (task) => task.list === undefined,
  noTags: () => (task) => task.tags.length === 0,
  subTask: () => (task) => task.parentId !== undefined,
};

function dueWithin(first: number, last: number, context: FilterContext): Test {
  return within(({ due }) => due, today(context, first), today(context, last), context);
}
