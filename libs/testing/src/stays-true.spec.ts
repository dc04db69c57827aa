import { staysTrue } from './stays-true.js';

describe('staysTrue', () => {
  it('is true when the condition held for all of the time, and asks often', async () => {
    const began = Date.now();
    const condition = jest.fn(() => true);
    expect(await staysTrue(condition, 200)).toBe(true);
    expect(Date.now() - began).toBeGreaterThanOrEqual(200);
    expect(condition.mock.calls.length).toBeGreaterThan(3);
  });

  it('is false as soon as the condition fails', async () => {
    let asked = 0;
    expect(await staysTrue(() => ++asked < 3, 60_000)).toBe(false);
    expect(asked).toBeLessThan(10);
  });

  it('is false of a condition that fails for one moment only', async () => {
    let asked = 0;
    expect(await staysTrue(() => ++asked !== 2, 200)).toBe(false);
  });
});
