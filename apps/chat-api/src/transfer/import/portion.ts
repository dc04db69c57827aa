import { portionOf } from '../../tasks/rules/portion.js';
import type { Candidate } from './parsed-file.js';

/** Tasks that one change takes: each is written three times, and one transaction holds about 1 MB. */
const MOST_TASKS = 120;
const MOST_BYTES = 250_000;

/** The tasks that one change takes, from a place in the file on: at least one. */
export function portionFrom(candidates: readonly Candidate[], from: number): Candidate[] {
  const rest = candidates.slice(from, from + MOST_TASKS);
  const tasks = rest.map(({ task }) => task);
  return rest.slice(0, portionOf(tasks, MOST_TASKS, MOST_BYTES).length);
}
