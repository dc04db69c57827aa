import { toMoment } from '@errand/recurrence';

const DAY_MS = 86_400_000;
/** No calendar here goes further: nothing lies behind this day that it could be compared with. */
const LAST_DAY = '9999-12-31';
/** A list of thousands has few different days, and asking a calendar is slow. */
const ENDS = new Map<string, number>();
const MOST_ENDS = 20_000;

/**
 * The instant (ms) that stands for a due value in an order: a moment itself; of a day its last millisecond where the user is, so that it
 * comes after what is due at a time on that day and before all of the next one.
 */
export function dueMs(due: string, timeZone: string): number {
  if (due.includes('T')) return Date.parse(due);
  const key = `${timeZone} ${due}`;
  const known = ENDS.get(key);
  if (known !== undefined) return known;
  if (ENDS.size >= MOST_ENDS) ENDS.clear();
  const end = endOfDay(due, timeZone);
  ENDS.set(key, end);
  return end;
}

/** The first instant (ms) of a due value: a moment itself, of a day its first millisecond where the user is. */
export function startMs(due: string, timeZone: string): number {
  return Date.parse(due.includes('T') ? due : toMoment(due, timeZone, '00:00'));
}

function endOfDay(day: string, timeZone: string): number {
  const nextInUtc = Date.parse(day) + DAY_MS;
  if (day === LAST_DAY) return nextInUtc - 1;
  return Date.parse(toMoment(new Date(nextInUtc).toISOString().slice(0, 10), timeZone, '00:00')) - 1;
}
