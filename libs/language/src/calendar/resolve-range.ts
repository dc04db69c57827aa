import type { DateTime } from 'luxon';
import { formatDate, formatMoment, type Calendar } from './calendar.js';
import type { RangeMeaning, WhenMeaning } from './meaning.js';
import { monthStart, periodDays, type Direction } from './resolve-date.js';
import { resolveWhen } from './resolve-when.js';

/** An inclusive range of dates or moments; an open end is absent. */
export interface DateRange {
  from?: string;
  to?: string;
}

function days(from?: DateTime, to?: DateTime): DateRange {
  return { ...(from && { from: formatDate(from) }), ...(to && { to: formatDate(to) }) };
}

/** One end of a range; a date may be shifted by days so that "before friday" ends on thursday. */
function edgeOf(when: WhenMeaning, calendar: Calendar, direction: Direction, shift = 0): string | undefined {
  const found = resolveWhen(when, calendar, direction);
  if (!found) return undefined;
  return found.moment ? formatMoment(found.moment, calendar) : formatDate(found.day.plus({ days: shift }));
}

function between(from: WhenMeaning, to: WhenMeaning, calendar: Calendar, direction: Direction): DateRange {
  const range = { from: edgeOf(from, calendar, direction), to: edgeOf(to, calendar, direction) };
  if (!range.from || !range.to || range.from <= range.to) return range;
  const first = resolveWhen(from, calendar, direction)?.day;
  // On a thursday, "between monday and friday" means next week's friday.
  const later = direction === 'future' && first ? edgeOf(to, { ...calendar, today: first }, direction) : undefined;
  if (later && later >= range.from) return { from: range.from, to: later };
  // "from friday to monday" said of things done: the later end is looked for first.
  return { from: range.to, to: range.from };
}

function single(
  kind: 'on' | 'before' | 'by' | 'after' | 'since',
  when: WhenMeaning,
  calendar: Calendar,
  dir: Direction,
) {
  if (kind === 'on') {
    const day = resolveWhen(when, calendar, dir)?.day;
    return days(day, day);
  }
  if (kind === 'before' || kind === 'by') return { to: edgeOf(when, calendar, dir, kind === 'before' ? -1 : 0) };
  return { from: edgeOf(when, calendar, dir, kind === 'after' ? 1 : 0) };
}

/** The days that a query means. */
export function resolveRange(range: RangeMeaning, calendar: Calendar, direction: Direction = 'future'): DateRange {
  switch (range.kind) {
    case 'between':
      return between(range.from, range.to, calendar, direction);
    case 'period': {
      const { first, last } = periodDays(range.period, range.offset, calendar);
      return days(first, last);
    }
    case 'month': {
      const first = monthStart(range.month, range.year, calendar, direction);
      return days(first, first.endOf('month'));
    }
    case 'year':
      return { from: `${range.year}-01-01`, to: `${range.year}-12-31` };
    case 'next':
      return days(calendar.today, calendar.today.plus(range.amount));
    case 'past':
      return days(calendar.today.minus(range.amount), calendar.today);
    default:
      return single(range.kind, range.when, calendar, direction);
  }
}
