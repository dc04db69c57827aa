import { PatternError } from './pattern.errors.js';
import { readPattern } from './read-pattern.js';

describe('readPattern', () => {
  it('reads words, choices, optional parts, slots and macros', () => {
    expect(readPattern('in [the] {soon} <n>', { soon: '(next|coming)' })).toEqual({
      kind: 'sequence',
      nodes: [
        { kind: 'word', norm: 'in' },
        { kind: 'optional', node: { kind: 'word', norm: 'the' } },
        {
          kind: 'choice',
          nodes: [
            { kind: 'word', norm: 'next' },
            { kind: 'word', norm: 'coming' },
          ],
        },
        { kind: 'slot', name: 'n', type: 'n' },
      ],
    });
  });

  it('reads names, optional names and glue', () => {
    expect(readPattern('<a:weekday> ~<year?>')).toEqual({
      kind: 'sequence',
      nodes: [
        { kind: 'slot', name: 'a', type: 'weekday' },
        { kind: 'glued', node: { kind: 'slot', name: 'year', type: 'year' } },
      ],
    });
  });

  it('cuts words as messages are cut', () => {
    expect(readPattern('to-do')).toMatchObject({ nodes: [{ norm: 'to' }, { norm: '-' }, { norm: 'do' }] });
  });

  it('reads a sign of the notation itself after a backslash', () => {
    expect(readPattern('\\{ <n> \\}')).toEqual({
      kind: 'sequence',
      nodes: [
        { kind: 'word', norm: '{' },
        { kind: 'slot', name: 'n', type: 'n' },
        { kind: 'word', norm: '}' },
      ],
    });
  });

  it.each([
    ['a (b', 'Pattern "a (b": a ")" is missing.'],
    ['a ) b', 'Pattern "a ) b": ")" closes nothing.'],
    ['(a|)', 'Pattern "(a|)": an alternative is empty; write [x] for what may be missing.'],
    ['{none}', 'Pattern "{none}": there is no macro {none}.'],
    ['a <b', 'Pattern "a <b": nothing can be read at character 3.'],
  ])('says what is wrong with %s', (pattern, message) => {
    expect(() => readPattern(pattern)).toThrow(new PatternError(pattern, '').constructor as never);
    expect(() => readPattern(pattern)).toThrow(message);
  });
});
