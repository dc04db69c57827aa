import fc from 'fast-check';
import { aTask } from '../../../testing/a-task.js';
import { hasWords, searchWords } from './search-words.js';

/** Words as plainly as they can be found, and as the API's own tests find them: all of the text folded, then split. */
const split = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe('searchWords', () => {
  it('reads words as the API does', () => {
    expect(searchWords(' Café  crème-brûlée 3.5 ')).toEqual(['cafe', 'creme', 'brulee', '3', '5']);
    expect(searchWords('')).toEqual([]);
  });

  it.each([
    '#work',
    'milk | bread',
    '!milk',
    '"oat milk"',
    'p1',
    'Overdue milk',
    'next 7 days',
    'no date',
    'sub-task',
    '-',
    'milk ,',
    '🧺',
  ])('leaves “%s” to the API', (text) => expect(searchWords(text)).toBeUndefined());

  it('takes a word that only begins as one of a filter line', () => {
    expect(searchWords('todays overd notes')).toEqual(['todays', 'overd', 'notes']);
  });
});

describe('hasWords', () => {
  const unit = fc.constantFrom(...'aAeé e\u0301ßÅŒ가각Σσ漢🧺𝒜𐐀-_.3'.split(''), ...'𝒜𐐀🧺', 'ﬁ', '½');
  const text = fc.oneof(fc.string({ unit, maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }));

  it('finds what begins a word of title, notes or tags, in any script', () => {
    fc.assert(
      fc.property(text, text, (notes, sought) => {
        const words = split(sought);
        const found = split(`Water ${notes} garden`);
        const expected = words.every((word) => found.some((candidate) => candidate.startsWith(word)));
        expect(hasWords(aTask({ title: 'Water', notes, tags: ['garden'] }), words)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});
