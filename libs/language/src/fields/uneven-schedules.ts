import type { Passage } from './passage.js';
import { asOneRepeat, severalMoments, unsaidRepeats, type Schedule } from './schedules.js';

/**
 * Schedules of which each needs a task of its own, as no one rule can have them.
 * @param said those that the sentence says to repeat
 * @param atDue true when it asks to be reminded, which one task can at several moments
 */
export function unevenSchedules(passage: Passage, said: Schedule[], atDue: boolean): Schedule[] | undefined {
  if (said.length > 1 && !asOneRepeat(said)) return said;
  if (atDue && severalMoments(passage).length > 0) return undefined;
  const unsaid = unsaidRepeats(passage);
  const [first, every] = [unsaid[0], said[0]];
  return first && (!every || first.from < every.from) ? unsaid : undefined;
}
