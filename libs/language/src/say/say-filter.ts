import type { Filter, Sort } from '../command/filter.js';
import { sayWhen, type MomentStyle } from './say-time.js';

function range(what: string, from: string | undefined, to: string | undefined, style: MomentStyle): string[] {
  if (from && to) {
    if (from === to) return [`${what} on ${sayWhen(from, style)}`];
    return [`${what} between ${sayWhen(from, style)} and ${sayWhen(to, style)}`];
  }
  if (from) return [`${what} since ${sayWhen(from, style)}`];
  return to ? [`${what} by ${sayWhen(to, style)}`] : [];
}

function adjectives({ status, overdue, recurring }: Filter, hidden: Filter['status']): string[] {
  const shown = status === hidden ? undefined : status;
  return [
    ...(shown === 'done' ? ['completed'] : shown ? [shown] : []),
    ...(overdue ? ['overdue'] : []),
    ...(recurring === undefined ? [] : [recurring ? 'recurring' : 'non-recurring']),
  ];
}

/**
 * "all completed tasks tagged #home between 2026-03-02 and 2026-03-08".
 * @param hidden the status that goes without saying
 * @param limit how many at most
 */
export function sayFilter(filter: Filter, style: MomentStyle, hidden?: Filter['status'], limit?: number): string {
  const { tags, notTags, priority, list, text, noDue } = filter;
  const completed = filter.status === 'done' ? '' : 'completed';
  return [
    limit ? `first ${limit}` : 'all',
    ...adjectives(filter, hidden),
    'tasks',
    ...(tags ? [`tagged ${tags.map((tag) => `#${tag}`).join(' ')}`] : []),
    ...(notTags ? [`not tagged ${notTags.map((tag) => `#${tag}`).join(' ')}`] : []),
    ...(priority ? [priority.map((one) => `p${one}`).join(' ')] : []),
    ...(list ? [/^[\p{L}\p{N}_-]+$/u.test(list) ? `+${list}` : `in list ${list}`] : []),
    ...(noDue ? ['without a due date'] : []),
    ...range('due', filter.dueFrom, filter.dueTo, style),
    ...range('created', filter.createdFrom, filter.createdTo, style),
    ...range(completed, filter.completedFrom, filter.completedTo, style),
    ...(text ? [`about "${text}"`] : []),
  ]
    .map((piece) => piece.trim())
    .join(' ');
}

/** "sorted by due date descending". */
export function saySort(sort: Sort | undefined): string {
  if (!sort) return '';
  const [key, down] = sort.startsWith('-') ? [sort.slice(1), ' descending'] : [sort, ''];
  return ` sorted by ${key}${down}`;
}
