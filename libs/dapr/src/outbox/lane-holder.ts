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
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly state: StateStore,
    private readonly holder: string,
  ) {}

  /** Opens the first lane and begins to renew it. */
  async start(): Promise<void> {
    await this.current();
    this.timer = setInterval(() => {
      this.working = this.working.then(() => this.tick());
    }, TICK_MS);
  }

  /** The lane to write to now. A lost one is replaced; several callers get the same new one. */
  async current(): Promise<Lane> {
    const lane = await this.lane?.catch(() => undefined);
    if (lane && !lane.lost) return lane;
    if (lane) this.logger.warn(`lane ${lane.id} was drained by another replica: opening a new one`);
    return (this.lane = this.reopened(lane));
  }

  /** Stops renewing and closes the lane; what is not published yet stays for another replica or the next start. */
  async stop(everythingPublished: boolean): Promise<void> {
    clearInterval(this.timer);
    await this.working;
    const lane = await this.lane?.catch(() => undefined);
    if (lane && !lane.lost && everythingPublished) await lane.close();
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
