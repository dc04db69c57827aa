import type { Passage } from './passage.js';

/** Takes every `#tag`, with the words that announce it. */
export function takeTags(passage: Passage): string[] {
  const found = passage.findAll('tags', () => true);
  found.forEach((one) => passage.take('tags', one));
  return [...new Set(found.flatMap(({ value }) => value))];
}
