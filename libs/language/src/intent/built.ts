import type { Command } from '../command/command.js';
import type { Passage, Taken } from '../fields/passage.js';
import type { Token } from '../sentence/token.js';

/** A stretch of the message and the field that it became. */
export interface Span {
  field: string;
  /** The words as they stand in the message. */
  text: string;
  /** UTF-16 offset in the message. */
  start: number;
  /** UTF-16 offset in the message, exclusive. */
  end: number;
}

/** A command made from a sentence, with the words that it was made from. */
export interface Built {
  command: Command;
  chips: Span[];
  offers: Span[];
  /** What the same sentence says beside it: "create a list called Work and add prepare slides", "break trip into book flight, pack". */
  then?: { command: Command; chips: Span[] }[];
  /** How many words the language could make something of; the language with more wins. */
  evidence: number;
}

/** The span of some tokens. */
export function spanOf(message: string, { tokens }: Passage, { field, from, to }: Taken): Span | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (field === undefined || !first || !last) return undefined;
  return { field, text: message.slice(first.start, last.end), start: first.start, end: last.end };
}

/** The chips of everything that passages gave, in the order of the message. */
export function chipsOf(message: string, passages: readonly Passage[]): Span[] {
  const spans = passages.flatMap((passage) => passage.taken.map((taken) => spanOf(message, passage, taken)));
  return spans.filter((span) => span !== undefined).sort((a, b) => a.start - b.start);
}

/** Fields of words that a rule only carries along: the words are in any language, what announces them is in one. */
const CARRIED: ReadonlySet<string | undefined> = new Set(['text', 'notes', 'parent']);

/** A mark or a number that was read tells little: most are the same in every language. */
const MARK_WORTH = 0.2;

/** "Mo" alone is a name as well as a day. */
function isShortDay(field: string | undefined, tokens: readonly Token[]): boolean {
  return field === 'due' && tokens.length === 1 && /^\p{L}{2}$/u.test(tokens[0]?.text ?? '');
}

function worth({ kind, norm }: Token): number {
  return kind === 'word' && !/^p\d$/.test(norm) ? 1 : MARK_WORTH;
}

function evidenceOfTaken({ tokens }: Passage, { field, from, to }: Taken): number {
  if (field === 'target') return 0;
  if (CARRIED.has(field)) return 1;
  if (isShortDay(field, tokens.slice(from, to))) return 0;
  return tokens
    .slice(from, to)
    .map(worth)
    .reduce((a, b) => a + b, 0);
}

/** How much of the passages their language's rules have read. */
export function evidenceOf(passages: readonly Passage[]): number {
  const read = passages.flatMap((passage) => passage.taken.map((taken) => evidenceOfTaken(passage, taken)));
  return read.reduce((a, b) => a + b, 0);
}
