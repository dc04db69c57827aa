/**
 * The numbers of a lane's slots. A number is handed out again until a transaction with it is known to have committed, smallest first,
 * so that never more numbers are missing in a row than transactions are in flight. A drain relies on it.
 */
export class SlotNumbers {
  private readonly free: number[] = [];
  private readonly settled = new Set<number>();
  private next: number;
  private lowest: number;

  constructor(first = 1) {
    this.next = first;
    this.lowest = first;
  }

  /** First number that is not both committed and published: everything below may be deleted. */
  get low(): number {
    return this.lowest;
  }

  /** The smallest number that is in no transaction in flight and not known to be committed. */
  take(): number {
    return this.free.shift() ?? this.next++;
  }

  /** Gives a number back whose transaction is not known to have committed. */
  giveBack(n: number): void {
    const at = this.free.findIndex((other) => other > n);
    this.free.splice(at < 0 ? this.free.length : at, 0, n);
  }

  /** The slot of this number is committed and all its events are accepted by the broker. */
  settle(n: number): void {
    this.settled.add(n);
    while (this.settled.delete(this.lowest)) this.lowest++;
  }
}
