import { Logger } from '@nestjs/common';
import type { StateStore } from '../state/state-store.js';
import { Lane } from './lane.js';

const TICK_MS = 200;
const RENEW_MS = 5_000;

/** Keeps one open lane for this replica: renews it, deletes what is done, opens another when it was drained. */
export class LaneHolder {
  private readonly logger = new Logger(LaneHolder.name);
  private lane?: Promise<Lane>;
  /** The opening under way, and which lane it replaces: callers that come meanwhile share it. */
  private replacing?: { lost: Lane | undefined; by: Promise<Lane> };
  private timer?: NodeJS.Timeout;
  private renewedAt = 0;
  /** The tick under way: the next is left out while it lasts, so that none pile up when the store hangs. */
  private ticking?: Promise<void>;

  constructor(
    private readonly state: StateStore,
    private readonly holder: string,
  ) {}

  /** Opens the first lane and begins to renew it. */
  async start(): Promise<void> {
    await this.current();
    this.timer = setInterval(() => {
      this.ticking ??= this.tick().finally(() => (this.ticking = undefined));
    }, TICK_MS);
  }

  /** The lane to write to now. A lost one is replaced; several callers get the same new one. */
  async current(): Promise<Lane> {
    const lane = await this.lane?.catch(() => undefined);
    if (lane && !lane.lost) return lane;
    if (lane) this.logger.warn(`lane ${lane.id} was drained by another replica: opening a new one`);
    return (this.lane = this.reopened(lane));
  }

  /** Whether the lane has numbers under which a transaction that was given up may still commit. */
  async hasDoubt(): Promise<boolean> {
    const lane = await this.lane?.catch(() => undefined);
    return lane !== undefined && !lane.lost && lane.numbers.hasDoubt;
  }

  /**
   * Stops renewing and closes the lane. One that still holds events, or in which a transaction may still commit, stays for another
   * replica or the next start to drain.
   */
  async stop(everythingPublished: boolean): Promise<void> {
    clearInterval(this.timer);
    await this.ticking;
    const lane = await this.lane?.catch(() => undefined);
    if (!lane || lane.lost || lane.numbers.hasDoubt || !everythingPublished) return;
    try {
      await lane.close();
    } catch (error) {
      this.logger.warn(`lane ${lane.id} could not be closed, another replica will: ${String(error)}`);
    }
  }

  private reopened(lost: Lane | undefined): Promise<Lane> {
    if (!this.replacing || this.replacing.lost !== lost) {
      const by = Lane.open(this.state, this.holder);
      this.replacing = { lost, by };
      by.catch(() => (this.replacing = undefined));
    }
    this.renewedAt = Date.now();
    return this.replacing.by;
  }

  private async tick(): Promise<void> {
    const lane = await this.lane?.catch(() => undefined);
    if (!lane || lane.lost) return;
    if (!lane.canAdvance && Date.now() - this.renewedAt < RENEW_MS) return;
    try {
      await lane.advance();
      this.renewedAt = Date.now();
    } catch (error) {
      this.logger.warn(`lane ${lane.id} could not be renewed: ${String(error)}`);
    }
  }
}
