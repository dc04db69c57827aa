import type { Passage } from './passage.js';
import { textOf, unescaped, type Reading } from './reading.js';

const QUOTED = /^["“„«'](.*)["”“»']$/s;

/** Without the quotes around the whole of it. */
export function unquoted(text: string): string {
  return QUOTED.exec(text)?.[1] ?? text;
}

/** Takes "note: …", which goes on to the end of the sentence; at the start it would leave no title. */
export function takeNotes(passage: Passage, reading: Reading): string | undefined {
  const end = passage.tokens.length;
  const found = passage.find('notes', ({ from, to }) => from > passage.firstLeft && to === end);
  if (!found) return undefined;
  passage.take('notes', found);
  return unescaped(textOf(reading, passage, found.value));
}
