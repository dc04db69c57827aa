/**
 * Picks the first `count` of an order out of many, without all the others being sorted: what is kept is cut back whenever it has grown to
 * twice as many, and from then on whatever lies behind the last of them is passed over.
 */
export class FirstOf<T> {
  private readonly kept: T[] = [];
  private last: T | undefined;

  /** @param count at least 1 */
  constructor(
    private readonly count: number,
    private readonly compare: (a: T, b: T) => number,
  ) {}

  offer(item: T): void {
    const { kept, count, compare, last } = this;
    if (last !== undefined && compare(item, last) >= 0) return;
    kept.push(item);
    if (kept.length < 2 * count) return;
    kept.sort(compare).length = count;
    this.last = kept[count - 1];
  }

  /** Those that were picked, in their order; of equal ones, the earlier offered. */
  take(): T[] {
    return this.kept.sort(this.compare).slice(0, this.count);
  }
}
