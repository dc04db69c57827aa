import { fromNow, shortId, shortTime, shortType } from './words.js';

it.each([
  [0.012, '12 ms'],
  [0, '0 ms'],
  [-3, '0 ms'],
  [1.9, '1 s'],
  [61, '1 min'],
  [7_300, '2 h'],
  [200_000, '2 d'],
])('%d s is written %s', (seconds, text) => expect(shortTime(seconds)).toBe(text));

it('says how long ago something was, or how far ahead', () => {
  const now = Date.parse('2026-03-05T15:00:00.000Z');
  expect(fromNow('2026-03-05T14:59:57.000Z', now)).toBe('3 s ago');
  expect(fromNow('2026-03-05T15:05:00.000Z', now)).toBe('in 5 min');
  expect(fromNow('2026-03-05T15:00:00.400Z', now)).toBe('now');
});

it('shortens types and ids', () => {
  expect(shortType('errand.task.created.v1')).toBe('task.created');
  expect(shortType('made up')).toBe('made up');
  expect([shortId('0190e7a4-7d3e-4b2c'), shortId('short')]).toEqual(['0190e7a4…', 'short']);
});
