import { localDate } from '@errand/recurrence';
import type { Task } from '../task.js';
import { dueMs, startMs } from './due-moment.js';
import type { FilterContext, Test } from './filter-context.js';

const DAY_MS = 86_400_000;

/** The day of the user's calendar so many days from today. */
export function today({ now, timeZone }: FilterContext, plus = 0): string {
  const day = localDate(now.toISOString(), timeZone);
  return new Date(Date.parse(day) + plus * DAY_MS).toISOString().slice(0, 10);
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
export function within(
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
