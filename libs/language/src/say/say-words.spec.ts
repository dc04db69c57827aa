import { counted, escaped, listed, ordinal } from './say-words.js';
import { sayDuration, sayWhen } from './say-time.js';

describe('words of sentences', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [13, '13th'],
    [22, '22nd'],
    [31, '31st'],
    [-1, 'last'],
  ])('%d is the %s', (n, text) => {
    expect(ordinal(n)).toBe(text);
  });

  it('lists and counts', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect([counted(1, 'day'), counted(2, 'day')]).toEqual(['1 day', '2 days']);
  });

  it('escapes every word', () => {
    expect(escaped('buy  milk #1')).toBe('\\buy  \\milk \\#1');
  });

  it.each([
    ['PT1H30M', '1 hour 30 minutes'],
    ['-P2W', '2 weeks'],
    ['P1Y2M3DT4H5M6S', '1 year 2 months 3 days 4 hours 5 minutes 6 seconds'],
  ])('says %s as %s', (iso, text) => {
    expect(sayDuration(iso)).toBe(text);
  });

  it('says moments as people do, or exactly', () => {
    expect(sayWhen('2026-03-06', 'plain')).toBe('2026-03-06');
    expect(sayWhen('2026-03-06T18:00:00-05:00', 'plain')).toBe('2026-03-06 at 18:00');
    expect(sayWhen('2026-03-06T18:00:00-05:00', 'exact')).toBe('2026-03-06T18:00:00-05:00');
  });
});
