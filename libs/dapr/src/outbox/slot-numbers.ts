/**
 * The numbers of a lane's slots. A number is handed out again until a transaction with it is known to have committed, smallest first,
 * so that never more numbers are missing in a row than transactions are in flight. A drain relies on it.
 */
export class SlotNumbers {
  private readonly free: number[] = [];
  private readonly settled = new Set<number>();
  private readonly doubtful = new Set<number>();
  private readonly marked = new Set<number>();
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

  /** Numbers from `low` upward that are committed and published, out of turn. */
  get done(): number[] {
    return [...this.settled];
  }

  /** Whether a transaction that nobody waits for any more may have committed, or may still do so. */
  get hasDoubt(): boolean {
    return this.doubtful.size > 0;
  }

  /** The smallest number that is in no transaction in flight and not known to be committed. */
  take(): number {
    return this.free.shift() ?? this.next++;
  }

  /** The smallest number that was given up and is in no transaction in flight. */
  takeDoubtful(): number | undefined {
    const at = this.free.findIndex((n) => this.doubtful.has(n));
    return at < 0 ? undefined : this.free.splice(at, 1)[0];
  }

  /** Gives a number back whose transaction can not commit. */
  giveBack(n: number): void {
    const at = this.free.findIndex((other) => other > n);
    this.free.splice(at < 0 ? this.free.length : at, 0, n);
  }

  /**
   * Whether a transaction was ever given up under this number. It can commit as soon as nothing lies there, so a seal has to take the
   * place of the slot that kept it out.
   */
  wasGivenUp(n: number): boolean {
    return this.marked.has(n);
  }

  /** Gives a number back whose transaction is not known to have committed, but may still do so. */
  giveUp(n: number): void {
    this.doubtful.add(n);
    this.marked.add(n);
    this.giveBack(n);
  }

  /** Forgets the numbers below `low`: their slots are deleted or sealed. */
  forget(low: number): void {
    for (const n of this.marked) if (n < low) this.marked.delete(n);
  }

  /** The slot of this number is committed and all its events are accepted by the broker. */
  settle(n: number): void {
    this.doubtful.delete(n);
    this.settled.add(n);
    while (this.settled.delete(this.lowest)) this.lowest++;
  }
}
