import type { Language } from '../languages/language.js';
import { Passage } from '../fields/passage.js';
import type { Token } from '../sentence/token.js';

/** A sentence without what is only polite. */
export interface Framed {
  tokens: readonly Token[];
  /** It ends in a question mark and does not begin with "could you". */
  question: boolean;
  /** Words that were left out. */
  politeWords: number;
}

const MOST_POLITE = 3;
const LONGEST_THANKS = 6;

function withoutMarks(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length;
  while (end > 0 && isFinalMark(tokens[end - 1])) end -= 1;
  return tokens.slice(0, end);
}

/** A "!!" that stands alone is a priority. */
function isFinalMark(token: Token | undefined): boolean {
  if (token?.kind !== 'mark' || token.fixed) return false;
  return token.norm === '?' || (/^!+$/.test(token.norm) && token.glued);
}

/** Where the polite words at the start end. */
function politeEnd(language: Language, tokens: readonly Token[]): number {
  const passage = new Passage(language, tokens);
  let at = 0;
  for (let n = 0; n < MOST_POLITE; n += 1) {
    const ends = language.frames.polite.flatMap((rule) => passage.matcher.ends(rule, at));
    const next = Math.max(at, ...ends.filter((end) => end < tokens.length));
    if (next === at) break;
    at = next;
  }
  return at;
}

function thanksStart(language: Language, tokens: readonly Token[], from: number): number {
  const passage = new Passage(language, tokens);
  for (let at = Math.max(from + 1, tokens.length - LONGEST_THANKS); at < tokens.length; at += 1) {
    const ends = language.frames.thanks.flatMap((rule) => passage.matcher.ends(rule, at));
    if (ends.includes(tokens.length)) return at;
  }
  return tokens.length;
}

/** Leaves out "please" and the like, and the marks at the end. */
export function frame(language: Language, tokens: readonly Token[]): Framed {
  const unmarked = withoutMarks(tokens);
  const asked = tokens.slice(unmarked.length).some(({ norm }) => norm === '?');
  const start = politeEnd(language, unmarked);
  const end = thanksStart(language, unmarked, start);
  return {
    tokens: withoutMarks(unmarked.slice(start, end)),
    question: asked && start === 0,
    politeWords: start + unmarked.length - end,
  };
}
