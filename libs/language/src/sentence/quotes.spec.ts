import { quotedRanges } from './quotes.js';

const quoted = (text: string) => quotedRanges(text).map(({ start, end }) => text.slice(start, end));

describe('quotedRanges', () => {
  it.each([
    ['read "Tomorrow and Tomorrow" on friday', ['"Tomorrow and Tomorrow"']],
    ['“a b” and „c d“ and «e»', ['“a b”', '„c d“', '«e»']],
    ["sing 'Sunday Morning' twice", ["'Sunday Morning'"]],
    ["mom's and dad's", []],
    ["the boys' club and the girls' club", []],
    ['a 27" monitor and a 24" one', []],
    ['"never closed', []],
    ['"not over\nlines"', []],
    ['\'tis the "season"', ['"season"']],
  ])('finds what is quoted in %j', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});
