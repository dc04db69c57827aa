import fc from 'fast-check';
import { weigh } from './weigh.js';

describe('weigh', () => {
  it('is never less than the characters a value takes as JSON, escapes apart', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? 1 : inner));
        expect(weigh(value)).toBeGreaterThanOrEqual(text.replace(/\\(u[0-9a-f]{4}|.)/g, 'x').length - 8);
      }),
    );
  });

  it('counts what is in maps, sets and lists', () => {
    const text = 'x'.repeat(1_000);
    for (const value of [new Map([['a', text]]), new Set([text]), [text], { a: text }]) {
      expect(weigh(value)).toBeGreaterThan(1_000);
    }
  });

  it('takes undefined and null', () => {
    expect(weigh({ a: undefined, b: null })).toBeLessThan(50);
  });
});
