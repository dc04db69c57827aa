import type { Gap } from '../pattern/slot-types.js';
import type { Passage } from './passage.js';
import { unescaped, type Reading } from './reading.js';

const LOOSE_START = /^(?:[,;:–—-]|\.(?!\S))+\s*/;
const LOOSE_END = /(?:\s+[,;:–—-]+|[,;:])+$/;

/** Runs of tokens that nothing has taken. */
function runs(passage: Passage): Gap[] {
  const found: Gap[] = [];
  passage.tokens.forEach((_, at) => {
    const last = found.at(-1);
    if (passage.isTaken(at)) return;
    if (last?.to === at) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  });
  return found;
}

/** The words as they were written, without the backslashes that kept them from being read. */
function written({ message }: Reading, { tokens }: Passage, { from, to }: Gap): string {
  const text = message.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return unescaped(text);
}

/** Marks that joined a run to something that was taken have nothing to join any more. */
function tidied(text: string, { from, to }: Gap, passage: Passage): string {
  const start = from > 0 ? text.replace(LOOSE_START, '') : text;
  return to < passage.tokens.length ? start.replace(LOOSE_END, '') : start;
}

/** Takes an "and" that stands at an end of what is left, beside something that was taken. */
function dropJoiners(passage: Passage): void {
  const isJoiner = (at: number) =>
    passage.isFree(at) && passage.language.lexicon.joiners.has(passage.tokens[at]?.norm ?? '');
  for (const { from, to } of runs(passage)) {
    if (to < passage.tokens.length && isJoiner(to - 1)) passage.take(undefined, { from: to - 1, to });
    if (from > 0 && isJoiner(from) && (from + 1 === to || passage.firstLeft === from)) {
      passage.take(undefined, { from, to: from + 1 });
    }
  }
}

/** One full stop at the end closes the sentence and is not the title's, unless it belongs to "e.g." or "etc.". */
function withoutStop(title: string): string {
  const last = title.split(/\s+/).at(-1) ?? '';
  const abbreviated = last.slice(0, -1).includes('.') || /^(?:etc|usw|bzw|dr|st|nr|no|inc|ltd|jr|sr)\.$/i.test(last);
  return last.endsWith('.') && !abbreviated && title !== '.' ? title.slice(0, -1) : title;
}

/** The title: every word that no field has taken, in the order of the sentence. */
export function takeTitle(passage: Passage, reading: Reading): string {
  dropJoiners(passage);
  const text = runs(passage)
    .map((run) => tidied(written(reading, passage, run), run, passage))
    .filter(Boolean)
    .join(' ');
  const tidy = text.replace(/\(\s*\)|\[\s*\]/g, ' ').replace(/\s+/g, ' ');
  return withoutStop(
    tidy
      .replace(/^[,;:–—-]+\s+/, '')
      .replace(LOOSE_END, '')
      .trim(),
  );
}
