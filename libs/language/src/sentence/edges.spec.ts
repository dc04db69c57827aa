import { attached } from './edges.js';
import { tokenize } from './tokenize.js';

/** The text with a "|" at every place where words may begin or end. */
function marked(text: string): string {
  const tokens = tokenize(text, { start: 0, end: text.length });
  return tokens.map((token, at) => (attached(tokens, at) ? '' : '|') + token.text).join('');
}

describe('attached', () => {
  it.each([
    ['friday.com', '|friday.com'],
    ['on friday.', '|on|friday|.'],
    ['(friday)', '|(|friday|)'],
    ['sun-dried', '|sun-dried'],
    ['9am', '|9am'],
    ['note:milk', '|note|:|milk'],
    ['now!', '|now|!'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});
