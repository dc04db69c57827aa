import { splitSentences } from './split.js';

const split = (message: string) => splitSentences(message).map(({ start, end }) => message.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['buy milk', ['buy milk']],
    ['buy milk; call mom', ['buy milk', 'call mom']],
    ['buy milk\ncall mom\r\nread', ['buy milk', 'call mom', 'read']],
    ['buy milk;', ['buy milk']],
    ['buy a;b', ['buy a;b']],
    ['read "a; b"; sleep', ['read "a; b"', 'sleep']],
    ['read \\a; b', ['read \\a; b']],
    ['- buy milk\n* call mom\n• read\n- [ ] run\n[x] swim', ['buy milk', 'call mom', 'read', 'run', 'swim']],
    ['1. buy milk\n2) call mom', ['buy milk', 'call mom']],
    ['1. April\n3. April', ['1. April', '3. April']],
    ['3. April Zahnarzt', ['3. April Zahnarzt']],
    ['-5 degrees', ['-5 degrees']],
    ['  \n ; \n', []],
    ['', []],
  ])('cuts %j', (message, sentences) => {
    expect(split(message)).toEqual(sentences);
  });
});
