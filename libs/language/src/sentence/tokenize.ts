import { fold } from './fold.js';
import { quotedRanges } from './quotes.js';
import type { Range, Token, TokenKind } from './token.js';

/** Addresses, e-mails and paths: the longest readings, so they come first. */
const LITERAL = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[~.]{0,2}\/[\w.-]+(?:\/[\w.-]+)+/iy;
const DATE = /\d{4}-\d{1,2}-\d{1,2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\p{L}\p{N}])/uy;
const NUMBER = /\d+(?:[.,:/]\d+)*/y;
const WORD = /\p{L}[\p{L}\p{M}\p{N}_]*(?:['’][\p{L}\p{M}]+)*/uy;
const MARK = /!+|\.{2,}|./suy;
/** A number alone after `#` counts something ("issue #42"), and after `+` is a phone number. */
const TAG = /#(?=[\p{N}_/-]*\p{L})[\p{L}\p{M}\p{N}_]+(?:[-/][\p{L}\p{M}\p{N}_]+)*/uy;
const LIST = /\+\p{L}[\p{L}\p{M}\p{N}_]*(?:[-/][\p{L}\p{M}\p{N}_]+)*/uy;

const KINDS: readonly (readonly [TokenKind, RegExp, (before: string) => boolean])[] = [
  ['literal', LITERAL, startsChunk],
  ['tag', TAG, startsChunk],
  ['list', LIST, startsChunk],
  ['date', DATE, () => true],
  ['number', NUMBER, () => true],
  ['word', WORD, () => true],
];

function startsChunk(before: string): boolean {
  return before === '' || /[\s([{,;:"'“„«]/.test(before);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function read(text: string, at: number): { kind: TokenKind; text: string } {
  for (const [kind, pattern, allowed] of KINDS) {
    if (!allowed(text[at - 1] ?? '')) continue;
    const found = matchAt(pattern, text, at);
    if (found) return { kind, text: kind === 'literal' ? found.replace(/[.,;:!?)\]]+$/, '') : found };
  }
  return { kind: 'mark', text: matchAt(MARK, text, at) ?? text[at] ?? '' };
}

/** A backslash before a word keeps the word from being read, up to the next space. */
function escapedRanges(text: string): Range[] {
  return [...text.matchAll(/(?<!\S)\\(?=\S)\S+/g)].map(({ index, 0: chunk }) => ({
    start: index,
    end: index + chunk.length,
  }));
}

/** Lower case where that keeps every offset; the few letters that grow are compared as they are. */
function caseless(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** Where each word that the person kept stands in the text. */
function keptRanges(text: string, keep: readonly string[]): Range[] {
  return keep.flatMap((words) => {
    const [where, wanted] = [caseless(text), caseless(words)];
    const ranges: Range[] = [];
    for (let at = where.indexOf(wanted); wanted && at >= 0; at = where.indexOf(wanted, at + wanted.length)) {
      ranges.push({ start: at, end: at + wanted.length });
    }
    return ranges;
  });
}

/**
 * Cuts a sentence into tokens.
 * @param message the whole message
 * @param sentence the part of it to cut; offsets in the tokens are the message's
 * @param keep words that stay in the title whatever they look like
 */
export function tokenize(message: string, sentence: Range, keep: readonly string[] = []): Token[] {
  const text = message.slice(sentence.start, sentence.end);
  const fixed = [...quotedRanges(text), ...escapedRanges(text), ...keptRanges(text, keep)];
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const space = matchAt(/\s+/y, text, at)?.length ?? 0;
    at += space;
    if (at >= text.length) break;
    const piece = read(text, at);
    const end = at + piece.text.length;
    tokens.push({
      ...piece,
      norm: fold(piece.text),
      start: sentence.start + at,
      end: sentence.start + end,
      glued: space === 0 && tokens.length > 0,
      fixed: fixed.some((range) => range.start < end && range.end > at),
    });
    at = end;
  }
  return tokens;
}
