import { tokenize } from '../sentence/tokenize.js';
import { english } from '../languages/en/english.js';
import { compileGrammar, compileRule } from './grammar.js';
import { Matcher } from './matcher.js';
import { is } from './rule.js';

const grammar = compileGrammar(english.words, english.rules, english.macros);

function matcher(text: string, isFree: (at: number) => boolean = () => true): Matcher {
  return new Matcher(grammar, tokenize(text, { start: 0, end: text.length }), isFree);
}

describe('Matcher', () => {
  it('finds all readings of a slot, the longest first', () => {
    const found = matcher('monday, tuesday and friday').all('weekdays', 0);
    expect(found).toEqual([
      { end: 5, value: [1, 2, 5] },
      { end: 3, value: [1, 2] },
      { end: 1, value: [1] },
    ]);
  });

  it('reads no token that is not free', () => {
    expect(matcher('in 3 days', (at) => at !== 2).all('when', 0)).toEqual([]);
  });

  it('lets a rule say that words mean nothing after all', () => {
    expect(matcher('1.2 months').all('amount', 0)).toEqual([]);
  });

  it('tells small letters from capitals only in short units', () => {
    expect(matcher('3d').all('amount', 0)).toEqual([{ end: 2, value: { day: 3 } }]);
    expect(matcher('3D').all('amount', 0)).toEqual([]);
    expect(matcher('3 DAYS').all('amount', 0)).toEqual([{ end: 2, value: { day: 3 } }]);
  });

  it('fills a whole passage, with every way to cut its gaps, the shortest first', () => {
    const rule = compileRule(is('move <a:gap> to <b:gap>', true), {}, grammar.firsts);
    const found = [...matcher('move a to b to c').whole(rule, 0, 6)];
    expect(found).toEqual([
      { a: { from: 1, to: 2 }, b: { from: 3, to: 6 } },
      { a: { from: 1, to: 4 }, b: { from: 5, to: 6 } },
    ]);
  });

  it('ends no gap inside a word', () => {
    const rule = compileRule(is('done <a:gap>', true), {}, grammar.firsts);
    expect([...matcher('done-deal paperwork').whole(rule, 0, 4)]).toEqual([]);
  });
});
