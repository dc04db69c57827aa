import { unquoted } from './notes.js';
import type { Passage } from './passage.js';
import { textOf, unescaped, type Reading } from './reading.js';

/** Takes "subtask of X": X goes on up to the next field, so this comes after the others. */
export function takeParent(passage: Passage, reading: Reading): string | undefined {
  const found = passage.find('parent', () => true);
  if (!found) return undefined;
  passage.take('parent', found);
  return unquoted(unescaped(textOf(reading, passage, found.value)).replace(/[\s,;:]+$/, ''));
}
