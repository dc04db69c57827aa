import { quotedRanges } from './quotes.js';
import type { Range } from './token.js';

const BREAK = /\r?\n|\r|;(?=\s|$)/g;
/** What lists in notes and chats put before an item. */
const BULLET = /^(?:[-*•–]\s+)?(?:\[[ xX]?\]\s+)?/;
const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/;

function trimmed(message: string, start: number, end: number): Range {
  const text = message.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const bullet = BULLET.exec(text.trimStart())?.[0].length ?? 0;
  const from = start + lead + bullet;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}

/** Without the numbers of a numbered list; a lone "3. April" is a date. */
function withoutNumbers(message: string, cuts: Range[]): Range[] {
  const numbers = cuts.map(({ start, end }) => NUMBER.exec(message.slice(start, end)));
  const isList = cuts.length > 1 && numbers.every((found, at) => Number(found?.[1]) === at + 1);
  return isList ? cuts.map(({ start, end }, at) => ({ start: start + (numbers[at]?.[0].length ?? 0), end })) : cuts;
}

/** True when the written word before this place begins with a backslash. */
function isEscaped(message: string, at: number): boolean {
  let start = at;
  while (start > 0 && /\S/.test(message[start - 1] ?? ' ')) start -= 1;
  return message[start] === '\\';
}

/**
 * Splits a message into sentences: at line ends, and at a `;` before a space or the end that is neither quoted nor
 * escaped with a backslash. List bullets and the numbers of a list are left out.
 * @returns the ranges of the sentences that have any character
 */
export function splitSentences(message: string): Range[] {
  const quoted = quotedRanges(message);
  const cuts: Range[] = [];
  let start = 0;
  let quote = 0;
  for (const { index, 0: text } of message.matchAll(BREAK)) {
    while ((quoted[quote]?.end ?? Infinity) <= index) quote += 1;
    const inQuote = (quoted[quote]?.start ?? Infinity) < index;
    if (text === ';' && (inQuote || isEscaped(message, index))) continue;
    cuts.push(trimmed(message, start, index));
    start = index + text.length;
  }
  cuts.push(trimmed(message, start, message.length));
  return withoutNumbers(
    message,
    cuts.filter((cut) => cut.end > cut.start),
  );
}
