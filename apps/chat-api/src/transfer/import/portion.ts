import type { Candidate } from './parsed-file.js';

/** Tasks that one change takes: each is written three times, and one transaction holds about 1 MB. */
const MOST_TASKS = 120;
const MOST_BYTES = 250_000;

/** The tasks that one change takes, from a place in the file on: at least one. */
export function portionFrom(candidates: readonly Candidate[], from: number): Candidate[] {
  let bytes = 0;
  const rest = candidates.slice(from, from + MOST_TASKS);
  const tooMany = rest.findIndex(({ task }) => (bytes += Buffer.byteLength(JSON.stringify(task))) > MOST_BYTES);
  return tooMany === -1 ? rest : rest.slice(0, Math.max(tooMany, 1));
}
