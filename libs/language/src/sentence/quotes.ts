import type { Range } from './token.js';

/** Opening marks and what closes each. A straight mark only opens where a word begins (27" is no quote). */
const PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“”"'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['«', '»'],
  ['»', '«'],
];

function opens(text: string, at: number): boolean {
  const before = text[at - 1];
  return (before === undefined || /[\s([{,:;]/.test(before)) && /\S/.test(text[at + 1] ?? ' ');
}

function closes(text: string, at: number): boolean {
  return /\S/.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
}

function closingAt(text: string, from: number, marks: string): number {
  for (let at = from; at < text.length && text[at] !== '\n'; at += 1) {
    if (marks.includes(text[at] ?? '\n') && closes(text, at)) return at;
  }
  return -1;
}

/**
 * Finds what is quoted, marks included; quotes do not nest and do not go over a line's end.
 * @returns ranges in the order of the text
 */
export function quotedRanges(text: string): Range[] {
  const ranges: Range[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n') unclosed.clear();
    const pair = PAIRS.find(([open]) => open === text[at]);
    if (!pair || unclosed.has(pair[0]) || !opens(text, at)) continue;
    const end = closingAt(text, at + 2, pair[1]);
    // Looking for the same missing mark again and again would take quadratic time.
    if (end < 0) unclosed.add(pair[0]);
    else {
      ranges.push({ start: at, end: end + 1 });
      at = end;
    }
  }
  return ranges;
}
