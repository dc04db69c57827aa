import { parseFilterLine } from '../filter-line/parse-filter-line.js';
import { neededWord } from './needed-word.js';

describe('neededWord', () => {
  it.each([
    ['milk', 'milk'],
    ['Buy Café', 'cafe'],
    ['#work & milk & (p1 | overdue)', 'milk'],
    ['milk | bread', undefined],
    ['!milk', undefined],
    ['#work', undefined],
    ['🧺', undefined],
  ])('of %s is %s', (line, word) => expect(neededWord({ where: parseFilterLine(line) })).toBe(word));

  it('is the longest of a text and a line', () =>
    expect(neededWord({ text: 'oat milk', where: parseFilterLine('shopping') })).toBe('shopping'));
});
