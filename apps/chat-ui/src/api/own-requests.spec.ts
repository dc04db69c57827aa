import { isOwnRequest, newRequestId } from './own-requests.js';

describe('own requests', () => {
  it('are known by their id, the latest of them', () => {
    const first = newRequestId();
    expect(isOwnRequest(first)).toBe(true);
    expect(isOwnRequest('another')).toBe(false);
    expect(isOwnRequest(undefined)).toBe(false);
    const last = Array.from({ length: 600 }, () => newRequestId()).at(-1);
    expect([isOwnRequest(first), isOwnRequest(last)]).toEqual([false, true]);
  });
});
