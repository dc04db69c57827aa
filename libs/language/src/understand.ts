import { calendarOf, type DateOrder } from './calendar/calendar.js';
import type { Command } from './command/command.js';
import type { Reading } from './fields/reading.js';
import type { Built, Span } from './intent/built.js';
import { readSentence } from './intent/read-sentence.js';
import { languages } from './languages/languages.js';
import { splitSentences } from './sentence/split.js';
import { tokenize } from './sentence/tokenize.js';
import type { Range, Token } from './sentence/token.js';

/** What a message is read against. */
export interface ParseContext {
  /** The present, RFC 3339 with offset. */
  now: string;
  /** The person's zone, IANA name. */
  timeZone: string;
  /** BCP 47 tag; decides between languages only when the words do not. @default en */
  locale?: string;
  /** Names of the lists that exist: "in groceries" names a list only then. */
  lists?: string[];
  /** Words that the person removed the chip of: they stay in the title. */
  keep?: string[];
  /** Words of an offer that the person accepted: they become the field. */
  take?: string[];
  /** How the person writes 3/4. @default month-first in the zones of the United States, else day-first */
  dateOrder?: DateOrder;
}

/** One sentence, understood. */
export interface Understanding {
  command: Command;
  /** Which words became which field, in the order of the message. */
  chips: Span[];
  /** Dates that were seen but left in the title, because they may belong to it. */
  offers: Span[];
}

/** Longer sentences are prose: what stands after this many tokens is kept as it is, not read. */
const MOST_TOKENS = 60;

/** Quoted and escaped words are not read anyway, so they do not count. */
function readable(tokens: readonly Token[]): Token[] {
  let read = 0;
  return tokens.map((token) => {
    if (!token.fixed) read += 1;
    return read <= MOST_TOKENS ? token : { ...token, fixed: true };
  });
}

/** The language that can make the most of a sentence; the person's own when several can make as much. */
function best(tokens: Token[], reading: Reading, locale: string): Built {
  const all = languages(locale).map((language) => readSentence(language, tokens, reading));
  return all.reduce((winner, one) => (one.evidence > winner.evidence ? one : winner));
}

/**
 * Turns a message into typed commands. The same message, context and version always give the same result.
 * @param message what the person wrote; sentences are separated by line ends or "; "
 * @returns one understanding for each sentence, several for one that makes a list and its first task, or breaks a task into parts, at least one; words that make no command give `unknown`
 * @throws InvalidContextError when `now` or `timeZone` of the context is not usable; never because of the message
 * @example
 * understand('buy milk tomorrow #home', { now: '2026-03-05T10:00:00-05:00', timeZone: 'America/New_York' })
 * // [{ command: { intent: 'create', title: 'buy milk', due: '2026-03-06', tags: ['home'] }, chips: […], offers: [] }]
 */
export function understand(message: string, context: ParseContext): Understanding[] {
  const { now, timeZone, locale = 'en', lists = [], keep = [], take = [], dateOrder } = context;
  const reading: Reading = { message, calendar: calendarOf(now, timeZone, dateOrder), lists, take };
  const sentences = splitSentences(message);
  const ranges: Range[] = sentences.length > 0 ? sentences : [{ start: 0, end: 0 }];
  return ranges.flatMap((range) => {
    const { command, chips, offers, then } = best(readable(tokenize(message, range, keep)), reading, locale);
    return [{ command, chips, offers }, ...(then ?? []).map((one) => ({ ...one, offers: [] }))];
  });
}

/**
 * The commands of a message alone.
 * @returns the command, or an array when the message has several sentences
 * @throws InvalidContextError as {@link understand}
 */
export function parse(message: string, context: ParseContext): Command | Command[] {
  const [first, ...more] = understand(message, context).map(({ command }) => command);
  return more.length > 0 || !first ? [first, ...more].filter((command) => command !== undefined) : first;
}
