import { nextOccurrence } from '../occurrence/next-occurrence.js';
import type { Occurrence, Series } from '../types.js';

/** Before every anchor in the tests, so that nothing counts as missed. */
export const LONG_AGO = '1980-01-01T00:00:00Z';

/** A series on schedule in New York, where not said otherwise. */
export function seriesOf(rule: string, anchor: string, changes: Partial<Series> = {}): Series {
  return { rule, anchor, repeatFrom: 'schedule', timeZone: 'America/New_York', ...changes };
}

/** The occurrences from the anchor on, each found from the one before; none counts as missed. */
export function walkSeries(series: Series, steps: number): Occurrence[] {
  const found: Occurrence[] = [{ due: series.anchor, ordinal: 1 }];
  while (found.length <= steps) {
    const next = nextOccurrence(series, found.at(-1)!, { now: LONG_AGO });
    if (!next) break;
    found.push(next);
  }
  return found;
}
