import { secondsToWait } from './seconds-to-wait.js';

it.each([
  [null, undefined],
  ['120', 120],
  [' 0 ', 0],
  ['Thu, 05 Mar 2026 15:01:00 GMT', 60],
  ['Thu, 05 Mar 2026 14:00:00 GMT', 0],
  ['soon', undefined],
])('Retry-After: %s is %s', (header, seconds) => {
  expect(secondsToWait(header, new Date('2026-03-05T15:00:00Z'))).toBe(seconds);
});
