/** Kinds of calls to a sidecar. */
export type CallKind = 'transact' | 'read' | 'publish';

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

  /** What happens to the next call. */
  next(): Fault {
    const { lost, failed, late } = this.rates;
    const roll = this.draw(100);
    const kind = roll < lost ? 'lost' : roll < lost + failed ? 'failed' : roll < lost + failed + late ? 'late' : 'ok';
    return { kind, before: this.draw(8), after: this.draw(8), late: 3_000 + this.draw(20_000) };
  }
}
