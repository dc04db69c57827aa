import type { Filter } from '@errand/language';
import type { DatePhrases } from './dates.js';
import { joined, quoted, when } from './english-words.js';

/** "open tasks tagged #work due today": what a filter asks for, with the noun in singular for one. */
export function filtered(filter: Filter, one: boolean, dates: DatePhrases): string {
  const { status = 'open', tags = [], notTags = [], priority = [], list, parent, text } = filter;
  const words = [
    ...stateWords(status, filter),
    ...(filter.recurring === undefined ? [] : [filter.recurring ? 'repeating' : 'one-off']),
    `${parent ? 'sub-' : ''}${one ? 'task' : 'tasks'}`,
    ...(parent ? [`of ${quoted(parent)}`] : []),
    ...(tags.length > 0 ? [`tagged ${joined(tags.map((tag) => `#${tag}`))}`] : []),
    ...(notTags.length > 0 ? [`without ${joined(notTags.map((tag) => `#${tag}`))}`] : []),
    ...(priority.length > 0 ? [`with priority ${joined(priority.map(String), 'or')}`] : []),
    ...(list ? [`in ${list}`] : []),
    ...(text ? [`about ${quoted(text)}`] : []),
    ...dateWords(filter, dates),
  ];
  return words.join(' ');
}

/** An overdue task is open, and what was completed is done: no need to say it twice. */
function stateWords(status: string, { overdue, completedFrom, completedTo }: Filter): string[] {
  if (overdue) return status === 'open' ? ['overdue'] : [status, 'overdue'];
  return status === 'done' && (completedFrom ?? completedTo) ? [] : [status];
}

function dateWords(filter: Filter, dates: DatePhrases): string[] {
  const { dueFrom, dueTo, completedFrom, completedTo, createdFrom, createdTo, noDue } = filter;
  return [
    ...(noDue ? ['without a due date'] : []),
    ...range('due', dueFrom, dueTo, dates),
    ...range('added', createdFrom, createdTo, dates),
    ...range('completed', completedFrom, completedTo, dates),
  ];
}

function range(verb: string, from: string | undefined, to: string | undefined, dates: DatePhrases): string[] {
  if (from !== undefined && from === to) return [`${verb} ${when(from, dates)}`];
  if (from !== undefined && to !== undefined) return [`${verb} from ${when(from, dates)} to ${when(to, dates)}`];
  if (from !== undefined) return [`${verb} from ${when(from, dates)} on`];
  return to === undefined ? [] : [`${verb} until ${when(to, dates)}`];
}
