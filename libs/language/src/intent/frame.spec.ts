import { languages } from '../languages/languages.js';
import { tokenize } from '../sentence/tokenize.js';
import { frame } from './frame.js';

function framed(message: string) {
  const tokens = tokenize(message, { start: 0, end: message.length });
  const { tokens: left, question, politeWords } = frame(languages('en')[0]!, tokens);
  return [left.map(({ text }) => text).join(' '), question, politeWords];
}

describe('frame', () => {
  it.each([
    ['buy milk', 'buy milk', false, 0],
    ['please buy milk, thanks!', 'buy milk', false, 3],
    ['can you please buy milk?', 'buy milk', false, 3],
    ['buy milk?', 'buy milk', true, 0],
    ['buy milk!!!', 'buy milk', false, 0],
    ['buy milk !!', 'buy milk !!', false, 0],
    ['please', 'please', false, 0],
    ['ok corral', 'ok corral', false, 0],
  ])('leaves of %j what says something', (message, left, question, polite) => {
    expect(framed(message)).toEqual([left, question, polite]);
  });
});
