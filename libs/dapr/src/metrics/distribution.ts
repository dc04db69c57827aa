/** How often a value was how large: a cell of a Prometheus histogram. */
export class Distribution {
  sum = 0;
  /** Not cumulative; the last one holds what is above every bound. */
  readonly counts: number[];

  /** @param bounds upper bounds of the buckets, ascending */
  constructor(readonly bounds: readonly number[]) {
    this.counts = new Array<number>(bounds.length + 1).fill(0);
  }

  observe(value: number): void {
    let at = 0;
    while (at < this.bounds.length && value > (this.bounds[at] as number)) at++;
    this.counts[at] = (this.counts[at] as number) + 1;
    this.sum += value;
  }

  get count(): number {
    return this.counts.reduce((total, n) => total + n, 0);
  }
}
