/** A date of the whole day, `YYYY-MM-DD`, or an RFC 3339 moment with its offset, `2026-04-01T09:00:00-04:00`. Years 1970 to 9999. */
export type Due = string;

/** Whether a series goes on by its calendar (`schedule`) or counts from the day it was last done (`completion`). */
export type RepeatFrom = 'schedule' | 'completion';

/** A repeating task: its rule and what RFC 5545 leaves to DTSTART. */
export interface Series {
  /** RFC 5545 RRULE text, without DTSTART; canonical (see {@link normalizeRule}) or not. */
  rule: string;
  repeatFrom: RepeatFrom;
  /** IANA name; all calendar arithmetic happens there. */
  timeZone: string;
  /** The first occurrence, RFC 5545's DTSTART. A date makes a series of whole days. A new rule needs a new anchor. */
  anchor: Due;
}

/** One occurrence of a series. */
export interface Occurrence {
  /** When it is due; may have been moved away from the rule's own slot. */
  due: Due;
  /** Number in the series, from 1; grows with every occurrence, by more than 1 where occurrences were missed. */
  ordinal: number;
}
