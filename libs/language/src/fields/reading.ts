import type { Calendar } from '../calendar/calendar.js';
import type { Gap } from '../pattern/slot-types.js';
import type { Passage } from './passage.js';

/** What a sentence is read against, beside its language. */
export interface Reading {
  message: string;
  calendar: Calendar;
  /** Names of the lists that exist. */
  lists: readonly string[];
  /** Words whose offered date the person accepted. */
  take: readonly string[];
}

/** The message's own words of some tokens. */
export function textOf({ message }: Reading, { tokens }: Passage, { from, to }: Gap): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && to > from ? message.slice(first.start, last.end) : '';
}

/** The words without the backslashes that kept them from being read. */
export function unescaped(text: string): string {
  return text.replace(/(?<!\S)\\(?=\S)/g, '');
}
