import { inParallel } from './in-parallel.js';

describe('inParallel', () => {
  it('works through everything, never more at once than it may', async () => {
    let [running, most, done] = [0, 0, 0];
    await inParallel(Array.from({ length: 20 }), 3, async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      done++;
    });
    expect([most, done]).toEqual([3, 20]);
  });

  it('begins nothing more after a failure, and waits for what runs', async () => {
    const begun: number[] = [];
    let finish = (): void => undefined;
    const slow = new Promise<void>((resolve) => (finish = resolve));
    const all = inParallel([1, 2, 3, 4], 2, async (n) => {
      begun.push(n);
      if (n === 1) await slow;
      if (n === 2) throw new RangeError('two');
    });
    setImmediate(finish);
    await expect(all).rejects.toThrow('two');
    expect(begun).toEqual([1, 2]);
  });
});
