/** A call of a replica's sidecar. */
export interface Call {
  kind: 'transact' | 'read' | 'publish';
  /** Name of the replica. */
  by: string;
  /** Keys that are read or written, ids of events. */
  keys: readonly string[];
}

/**
 * What happens to a call. `lost`: it is carried out, its answer never arrives. `late`: no answer, and it is carried out long after the
 * caller stopped waiting. `failed`: it is not carried out.
 */
export type FaultKind = 'ok' | 'lost' | 'failed' | 'late';

/** What happens to one call, in milliseconds. */
export interface Fault {
  kind: FaultKind;
  before: number;
  after: number;
  /** When a late call is carried out. */
  late: number;
}

/** How many of a hundred calls go wrong in which way. */
export interface FaultRates {
  lost: number;
  failed: number;
  late: number;
}

export const NO_FAULTS: FaultRates = { lost: 0, failed: 0, late: 0 };

/** Decides by a seed what happens to each call: the same seed and calls give the same run. */
export class FaultPlan {
  constructor(
    private state: number,
    public rates: FaultRates = NO_FAULTS,
  ) {}

  /** The next random whole number below `bound` (mulberry32). */
  draw(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % bound;
  }

  /** A read of several keys is no snapshot: which are read first, and how long before the others. */
  tear(keys: readonly string[]): { early: ReadonlySet<string>; gap: number } {
    return { early: new Set(keys.filter(() => this.draw(2) === 0)), gap: keys.length > 1 ? this.draw(10) : 0 };
  }

  /** What happens to the next call. */
  next(_call: Call): Fault {
    const { lost, failed, late } = this.rates;
    const roll = this.draw(100);
    const kind = roll < lost ? 'lost' : roll < lost + failed ? 'failed' : roll < lost + failed + late ? 'late' : 'ok';
    return { kind, before: this.draw(8), after: this.draw(8), late: 3_000 + this.draw(20_000) };
  }
}

/** Nothing goes wrong but what the test says: each rule is for one call, the first that it fits. */
export class ScriptedFaults extends FaultPlan {
  private readonly rules: { fits: (call: Call) => boolean; fault: Partial<Fault> }[] = [];
  private torn?: { early: RegExp; gap: number };

  constructor() {
    super(1);
  }

  /** The next call that fits ends in this way. */
  once(fits: (call: Call) => boolean, fault: Partial<Fault>): void {
    this.rules.push({ fits, fault });
  }

  /** From now on reads of several keys read those that match `early` so many milliseconds before the others. */
  tearReads(early: RegExp, gap: number): void {
    this.torn = { early, gap };
  }

  override tear(keys: readonly string[]): { early: ReadonlySet<string>; gap: number } {
    const { early, gap } = this.torn ?? { early: /^/, gap: 0 };
    return { early: new Set(keys.filter((key) => early.test(key))), gap };
  }

  override next(call: Call): Fault {
    const at = this.rules.findIndex(({ fits }) => fits(call));
    const [rule] = at < 0 ? [] : this.rules.splice(at, 1);
    return { kind: 'ok', before: 1, after: 1, late: 20_000, ...rule?.fault };
  }
}
