import { RenewalWatch } from './renewal-watch.js';

describe('RenewalWatch', () => {
  let now = 0;
  let watch: RenewalWatch;

  beforeEach(() => {
    now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    watch = new RenewalWatch();
  });
  afterEach(() => jest.restoreAllMocks());

  const after = (ms: number, renewedAt: string): boolean => {
    now += ms;
    return watch.isOverdue('lane', renewedAt);
  };

  it('finds a lane overdue when its renewal has been the same for 15 s', () => {
    expect([after(0, 'x'), after(14_999, 'x'), after(1, 'x')]).toEqual([false, false, true]);
  });

  it('begins anew with each renewal', () => {
    expect([after(0, 'x'), after(14_000, 'y'), after(14_000, 'z'), after(15_000, 'z')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("does not care what the holder's clock says", () => {
    expect([after(0, '1999-01-01T00:00:00Z'), after(5_000, '2999-01-01T00:00:00Z')]).toEqual([false, false]);
  });

  it('forgets lanes that are gone', () => {
    after(0, 'x');
    watch.keepOnly(['other']);
    expect(after(20_000, 'x')).toBe(false);
  });
});
