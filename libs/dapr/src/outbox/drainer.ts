import { Logger } from '@nestjs/common';
import type { StateStore } from '../state/state-store.js';
import { drainLane } from './drain.js';
import { listLanes } from './lane-list.js';
import type { LaneHolder } from './lane-holder.js';
import type { PublishQueue } from './publish-queue.js';
import { LANE, laneKey, type LaneRecord } from './records.js';

const LOOK_MS = 3_000;
const EXPIRED_MS = 15_000;

/** Looks for lanes whose holder is gone and drains them. */
export class Drainer {
  private readonly logger = new Logger(Drainer.name);
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly state: StateStore,
    private readonly lanes: LaneHolder,
    private readonly queue: PublishQueue,
    private readonly holder: string,
  ) {}

  /** Drains at once what an earlier process of this replica's name left, then looks every 3 s for lanes of others. */
  start(): void {
    this.look((lane) => lane.holder === this.holder || isExpired(lane));
    this.timer = setInterval(() => this.look(isExpired), LOOK_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private look(isDead: (lane: LaneRecord) => boolean): void {
    this.looking = this.looking
      .then(() => this.drainDead(isDead))
      .catch((error: unknown) => {
        this.logger.warn(`lanes could not be looked through, next try in ${LOOK_MS} ms: ${String(error)}`);
      });
  }

  private async drainDead(isDead: (lane: LaneRecord) => boolean): Promise<void> {
    const own = (await this.lanes.current()).id;
    const ids = (await listLanes(this.state)).filter((id) => id !== own);
    const records = await this.state.getMany(LANE, ids.map(laneKey));
    for (const id of ids) {
      const record = records.get(laneKey(id))?.value;
      if (record && !isDead(record)) continue;
      const count = await drainLane(this.state, this.queue, id);
      this.logger.log(`drained lane ${id} of ${record?.holder ?? 'nobody'}: ${count} entries published`);
    }
  }
}

function isExpired(lane: LaneRecord): boolean {
  return Date.now() - Date.parse(lane.renewedAt) > EXPIRED_MS;
}
