import { dateOrderOf } from './date-order.js';

describe('dateOrderOf', () => {
  it.each([
    ['en-US', 'month-first'],
    ['en-GB', 'day-first'],
    ['de', 'day-first'],
    ['sv-SE', undefined],
    [undefined, undefined],
  ])('%s: %s', (style, order) => expect(dateOrderOf(style)).toBe(order));
});
