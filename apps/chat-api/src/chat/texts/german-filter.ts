import type { Filter } from '@errand/language';
import type { DatePhrases } from './dates.js';
import { joined, quoted, when } from './german-words.js';

const STATES: Readonly<Record<string, string>> = { open: 'offene', done: 'erledigte', deleted: 'gelöschte' };

/** How many are spoken of: German declines by it. */
export type Count = 'one' | 'many' | 'none';

/** "offene Aufgaben mit #arbeit fällig heute": what a filter asks for; after "keine" it is "offenen". */
export function filtered(filter: Filter, count: Count, dates: DatePhrases): string {
  const { status = 'open', tags = [], notTags = [], priority = [], list, parent, text } = filter;
  const words = [
    ...[
      ...stateWords(status, filter),
      ...(filter.recurring === undefined ? [] : [filter.recurring ? 'wiederkehrende' : 'einmalige']),
    ].map((adjective) => (count === 'none' ? `${adjective}n` : adjective)),
    `${parent ? 'Teilaufgabe' : 'Aufgabe'}${count === 'one' ? '' : 'n'}`,
    ...(parent ? [`von ${quoted(parent)}`] : []),
    ...(tags.length > 0 ? [`mit ${joined(tags.map((tag) => `#${tag}`))}`] : []),
    ...(notTags.length > 0 ? [`ohne ${joined(notTags.map((tag) => `#${tag}`))}`] : []),
    ...(priority.length > 0 ? [`mit Priorität ${joined(priority.map(String), 'oder')}`] : []),
    ...(list ? [`in ${list}`] : []),
    ...(text ? [`zu ${quoted(text)}`] : []),
    ...dateWords(filter, dates),
  ];
  return words.join(' ');
}

/** An overdue task is open, and what was completed is done: no need to say it twice. */
function stateWords(status: string, { overdue, completedFrom, completedTo }: Filter): string[] {
  const state = STATES[status] ?? status;
  if (overdue) return status === 'open' ? ['überfällige'] : [state, 'überfällige'];
  return status === 'done' && (completedFrom ?? completedTo) ? [] : [state];
}

function dateWords(filter: Filter, dates: DatePhrases): string[] {
  const { dueFrom, dueTo, completedFrom, completedTo, createdFrom, createdTo, noDue } = filter;
  return [
    ...(noDue ? ['ohne Fälligkeit'] : []),
    ...range('fällig', dueFrom, dueTo, dates),
    ...range('angelegt', createdFrom, createdTo, dates),
    ...range('erledigt', completedFrom, completedTo, dates),
  ];
}

function range(verb: string, from: string | undefined, to: string | undefined, dates: DatePhrases): string[] {
  if (from !== undefined && from === to) return [`${verb} ${when(from, dates)}`];
  if (from !== undefined && to !== undefined) return [`${verb} von ${when(from, dates)} bis ${when(to, dates)}`];
  if (from !== undefined) return [`${verb} ab ${when(from, dates)}`];
  return to === undefined ? [] : [`${verb} bis ${when(to, dates)}`];
}
