import type { Occurrence, Series } from '../types.js';
import { nextFromCompletion } from './next-from-completion.js';
import { nextOnSchedule } from './next-on-schedule.js';
import { readQuestion, type At, type NextQuestion } from './next-question.js';

function completionOccurrence(question: NextQuestion, ordinal: number): Occurrence | undefined {
  const due = nextFromCompletion(question);
  return due === undefined ? undefined : { due, ordinal };
}

/**
 * The occurrence that follows `current` in a series.
 *
 * - `schedule`: the first occurrence of the rule after `current.due` that is not before `now` (for whole days: not
 *   before today). Missed ones are passed over, and counted, as COUNT counts them.
 * - `completion`: the first occurrence after the local date of completion, of the rule as if it had begun on that date:
 *   without BY parts that date plus the interval, at most the month's last day. `now` plays no part.
 *
 * Both keep the wall-clock time of `series.anchor`; where the clocks change, a time that is skipped moves forward and of
 * two equal times the first is meant (RFC 5545, 3.3.5). Plain `every N hours` counts hours that pass, from the anchor or
 * the completion; an hourly rule with BY parts names hours of the wall clock.
 *
 * @param series the rule, its zone and its first occurrence; days that the rule leaves open are the anchor's, so that a
 *   monthly series begun on the 31st has the last day of short months and the 31st again after them
 * @param current the occurrence just completed or skipped; it may have been moved
 * @param at `now`, an RFC 3339 moment; `completedAt`, a moment or a date, read only for `completion` (`now` when absent)
 * @returns the next due value (a date when the anchor is one, unless the rule is hourly; else a moment with the zone's
 *   offset) and its ordinal: for `schedule` the rule's own number counted from the anchor, at least `current.ordinal` + 1;
 *   for `completion` `current.ordinal` + 1. Undefined when COUNT, UNTIL or the end of the year 9999 ends the series, or
 *   when the rule meets no day of the next 42 years (for rules by the month or year: of 42 years' worth of its periods)
 * @throws InvalidRuleError, InvalidTimeZoneError or InvalidDueError for the part of the input that is unusable
 */
export function nextOccurrence(series: Series, current: Occurrence, at: At): Occurrence | undefined {
  const question = readQuestion(series, current, at);
  const following = current.ordinal + 1;
  const next =
    series.repeatFrom === 'completion' ? completionOccurrence(question, following) : nextOnSchedule(question);
  if (!next) return undefined;
  const ordinal = Math.max(following, next.ordinal);
  const { count } = question.rule;
  return count !== undefined && ordinal > count ? undefined : { due: next.due, ordinal };
}
