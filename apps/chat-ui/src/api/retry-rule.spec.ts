import fc from 'fast-check';
import { MAX_ATTEMPTS, retryDelay } from './retry-rule.js';

describe('retryDelay', () => {
  it.each([502, 503, 504, undefined])('sends again after %s', (status) => {
    expect(retryDelay(1, { status }, 0.5)).toBeGreaterThan(0);
  });

  it.each([200, 201, 204, 400, 401, 404, 409, 412, 413, 422, 429, 500])('takes %i for an answer', (status) => {
    expect(retryDelay(1, { status }, 0.5)).toBeUndefined();
  });

  it('waits as long as the service asks, within bounds', () => {
    expect(retryDelay(1, { status: 503, retryAfter: '2' }, 0)).toBe(2_000);
    expect(retryDelay(1, { status: 503, retryAfter: '600' }, 0)).toBe(4_000);
    expect(retryDelay(1, { status: 503, retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' }, 0.5)).toBe(300);
  });

  it('waits longer each time, never long, and gives up in the end', () => {
    const attempt = fc.integer({ min: 1, max: MAX_ATTEMPTS - 1 });
    fc.assert(
      fc.property(attempt, fc.double({ min: 0, max: 1, noNaN: true }), (n, random) => {
        const delay = retryDelay(n, {}, random) ?? 0;
        expect(delay).toBeGreaterThanOrEqual(150);
        expect(delay).toBeLessThanOrEqual(4_000);
        expect(retryDelay(n + 1, {}, random) ?? Infinity).toBeGreaterThanOrEqual(delay);
      }),
    );
    expect(retryDelay(MAX_ATTEMPTS, { status: 503 }, 0)).toBeUndefined();
  });
});
