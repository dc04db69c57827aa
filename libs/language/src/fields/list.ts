import type { Passage } from './passage.js';
import { textOf, type Reading } from './reading.js';

/** The name of the list as it exists, whatever the case in which it was written. */
export function knownList(name: string, lists: readonly string[]): string | undefined {
  const wanted = name.trim().toLowerCase();
  return lists.find((list) => list.toLowerCase() === wanted);
}

/** Takes `+list`, or "in <list>" when such a list exists. */
export function takeList(passage: Passage, reading: Reading): string | undefined {
  const marked = passage.find('plusList', () => true);
  if (marked) {
    passage.take('list', marked);
    return knownList(marked.value, reading.lists) ?? marked.value;
  }
  if (reading.lists.length === 0) return undefined;
  const named = passage.find(
    'listName',
    ({ value }) => knownList(textOf(reading, passage, value), reading.lists) !== undefined,
  );
  if (!named) return undefined;
  passage.take('list', named);
  return knownList(textOf(reading, passage, named.value), reading.lists);
}
