const OVERDUE_MS = 15_000;

/**
 * Tells lanes whose renewal has stood still for 15 s. It goes by its own clock and by change alone: what another replica's clock says
 * does not matter, nor that this machine slept.
 */
export class RenewalWatch {
  private readonly seen = new Map<string, { renewedAt: string; since: number }>();

  /** Takes note of a lane's renewal. @returns whether it has been the same for 15 s */
  isOverdue(lane: string, renewedAt: string): boolean {
    const now = performance.now();
    const seen = this.seen.get(lane);
    if (seen?.renewedAt === renewedAt) return now - seen.since >= OVERDUE_MS;
    this.seen.set(lane, { renewedAt, since: now });
    return false;
  }

  /** Forgets every other lane. */
  keepOnly(lanes: readonly string[]): void {
    const kept = new Set(lanes);
    for (const lane of this.seen.keys()) if (!kept.has(lane)) this.seen.delete(lane);
  }
}
