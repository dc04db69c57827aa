import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonicalJson', () => {
  it('sorts members by their code units, at every depth, and writes no spaces', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: 'x', é: true, A: 1.5 })).toBe(
      '{"A":1.5,"a":"x","b":[{"a":null,"z":1}],"é":true}',
    );
  });

  it('writes numbers as RFC 8785 has them', () => {
    expect(canonicalJson([1e21, 1e-7, -0, 100, 0.1])).toBe('[1e+21,1e-7,0,100,0.1]');
  });

  it('leaves out members without a value', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('takes a lone surrogate for U+FFFD and leaves pairs alone', () => {
    expect(canonicalJson('\ud800x\udc00 😀')).toBe('"\ufffdx\ufffd 😀"');
  });

  it('is the same text whatever the order of the members', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(object, (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(plain);
      }),
    );
  });
});
