import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { aTask } from '../../account/testing/a-workspace.js';
import { hasText, wordsOf } from './text-search.js';

/** Words as plainly as they can be found: all of the text folded, then split. */
const split = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe('hasText', () => {
  const unit = fc.constantFrom(...'aAeé e\u0301ßÅŒ가각Σσ漢🧺𝒜𐐀-_.3'.split(''), ...'𝒜𐐀🧺', 'ﬁ', '½');
  const text = fc.oneof(fc.string({ unit, maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }));

  it('finds what begins a word, in any script', () => {
    fc.assert(
      fc.property(text, text, (notes, sought) => {
        expect(wordsOf(notes)).toEqual(split(notes));
        const words = split(sought);
        if (words.length === 0) return;
        const found = split(`a task ${notes}`);
        const expected = words.every((word) => found.some((candidate) => candidate.startsWith(word)));
        expect(hasText(sought)(aTask({ id: randomUUID(), notes }))).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  it('looks on past a place where the word goes on before it', () => {
    expect(hasText('milk')(aTask({ id: randomUUID(), title: 'buttermilk, milk' }))).toBe(true);
    expect(hasText('milk')(aTask({ id: randomUUID(), title: 'buttermilk éмilk' }))).toBe(false);
  });
});
