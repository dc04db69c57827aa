import { formatMoment, wallOf } from '../calendar/zone.js';
import type { Rule } from '../rule/rule.js';
import type { Occurrence } from '../types.js';
import { isWithinUntil, type Frame } from './frame.js';

/** The last instant at which every zone still writes a year of four digits. */
const END = Date.UTC(9999, 11, 30);

/** An instant cut to its whole second (ms). */
export function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

/**
 * `every N hours`: hours that pass, so that two occurrences are N hours apart on the days the clocks change too.
 * Gives the first at or after `from`, counted from `anchor` (ms), or undefined when COUNT or UNTIL ends the series before.
 */
export function hourAtOrAfter(rule: Rule, anchor: number, from: number, frame: Frame): Occurrence | undefined {
  const step = rule.interval * 3_600_000;
  const steps = Math.max(0, Math.ceil((from - anchor) / step));
  const ms = anchor + steps * step;
  if (ms > END || !isWithinUntil(rule, wallOf(ms, frame.zone), ms, frame)) return undefined;
  if (rule.count !== undefined && steps >= rule.count) return undefined;
  return { due: formatMoment(ms, frame.zone), ordinal: steps + 1 };
}
