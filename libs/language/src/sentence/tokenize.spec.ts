import { tokenize } from './tokenize.js';

function tokens(text: string, keep?: string[]) {
  return tokenize(text, { start: 0, end: text.length }, keep);
}

const texts = (text: string) => tokens(text).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    ['call mom at 9:15am', ['call', 'mom', 'at', '9:15', 'am']],
    ["what's due", ["what's", 'due']],
    ['12.3.2026 und 12.3. um 8', ['12.3.2026', 'und', '12.3', '.', 'um', '8']],
    ['jeden 1. März', ['jeden', '1', '.', 'März']],
    ['2026-03-06T09:00:00-05:00, 2026-3-6', ['2026-03-06T09:00:00-05:00', ',', '2026-3-6']],
    ['buy C# book #learning', ['buy', 'C', '#', 'book', '#learning']],
    ['issue #42 +49 1 +work', ['issue', '#', '42', '+', '49', '1', '+work']],
    ['mail a.b@c.org or https://x.org/a?b#c.', ['mail', 'a.b@c.org', 'or', 'https://x.org/a?b#c', '.']],
    ['mon-fri !!', ['mon', '-', 'fri', '!!']],
    ['🎉', ['🎉']],
  ])('cuts %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('knows where each token stands in the message', () => {
    const message = 'a; buy  milk';
    const found = tokenize(message, { start: 3, end: message.length });
    expect(found.map(({ start, end }) => message.slice(start, end))).toEqual(['buy', 'milk']);
  });

  it.each([
    ['read "on friday" today', ['"', 'on', 'friday', '"']],
    ['read \\friday today', ['\\', 'friday']],
    ['issue \\#home', ['\\', '#', 'home']],
  ])('keeps quoted and escaped words of %j from being read', (text, expected) => {
    const fixed = tokens(text).filter((token) => token.fixed);
    expect(fixed.map((token) => token.text)).toEqual(expected);
  });

  it('keeps the words that the person kept, in any case', () => {
    const fixed = tokens('watch Friday Night on friday', ['friday night']).filter((token) => token.fixed);
    expect(fixed.map((token) => token.text)).toEqual(['Friday', 'Night']);
  });

  it('folds case, apostrophes and umlauts for comparing', () => {
    expect(tokens('WHAT’S Fällig').map(({ norm }) => norm)).toEqual(["what's", 'faellig']);
  });
});
