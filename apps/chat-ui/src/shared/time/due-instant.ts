import { addDays } from './civil-day.js';
import { hasTime } from './due.js';
import { momentAt } from './zone.js';

const DAY_MS = 86_400_000;
/** The calendar ends here. */
const LAST_DAY = '9999-12-31';
/** A list has few different days, and asking a calendar is slow. */
const ENDS = new Map<string, number>();
const MOST_ENDS = 5_000;

/**
 * The instant (ms) that stands for a due date in an order, the same as the API takes: a moment itself; of a day its last millisecond in the
 * zone, so that it comes after what is due at a time on that day.
 */
export function dueInstant(due: string, zone: string): number {
  if (hasTime(due)) return Date.parse(due);
  const key = `${zone} ${due}`;
  const known = ENDS.get(key);
  if (known !== undefined) return known;
  if (ENDS.size >= MOST_ENDS) ENDS.clear();
  const end =
    due === LAST_DAY ? Date.parse(due) + DAY_MS - 1 : Date.parse(momentAt(addDays(due, 1), '00:00', zone)) - 1;
  ENDS.set(key, end);
  return end;
}
