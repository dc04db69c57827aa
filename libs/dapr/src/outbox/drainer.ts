import { Logger } from '@nestjs/common';
import type { OutboxMetrics } from '../metrics/outbox.metrics.js';
import type { StateStore } from '../state/state-store.js';
import { drainLane } from './drain.js';
import { listLanes } from './lane-list.js';
import type { LaneHolder } from './lane-holder.js';
import { RenewalWatch } from './renewal-watch.js';
import type { PublishQueue } from './publish-queue.js';
import { LANE, laneKey, type LaneRecord } from './records.js';

const LOOK_MS = 3_000;

type IsDead = (id: string, lane: LaneRecord) => boolean;

/** Looks for lanes whose holder is gone and drains them. */
export class Drainer {
  private readonly logger = new Logger(Drainer.name);
  private readonly renewals = new RenewalWatch();
  private timer?: NodeJS.Timeout;
  /** The look under way: the next is left out while it lasts, which it does as long as the broker is away. */
  private looking?: Promise<void>;
  private stopped = false;

  constructor(
    private readonly state: StateStore,
    private readonly lanes: LaneHolder,
    private readonly queue: PublishQueue,
    private readonly own: { holder: string; metrics: OutboxMetrics },
  ) {}

  /** Drains at once what an earlier process of this replica's name left, then looks every 3 s for lanes of others. */
  start(): void {
    const isExpired: IsDead = (id, lane) => this.renewals.isOverdue(id, lane.renewedAt);
    this.look((id, lane) => lane.holder === this.own.holder || isExpired(id, lane));
    this.timer = setInterval(() => this.look(isExpired), LOOK_MS);
  }

  /** Begins no further drain; one that waits for the broker ends with the queue. */
  stop(): void {
    clearInterval(this.timer);
    this.stopped = true;
  }

  private look(isDead: IsDead): void {
    this.looking ??= this.drainDead(isDead)
      .catch((error: unknown) => {
        this.logger.warn(`lanes could not be looked through, next try in ${LOOK_MS} ms: ${String(error)}`);
      })
      .finally(() => (this.looking = undefined));
  }

  private async drainDead(isDead: IsDead): Promise<void> {
    const own = (await this.lanes.current()).id;
    const ids = (await listLanes(this.state)).filter((id) => id !== own);
    this.renewals.keepOnly(ids);
    const records = await this.state.getMany(LANE, ids.map(laneKey));
    for (const id of ids) {
      const record = records.get(laneKey(id))?.value;
      if (this.stopped) return;
      if (!record || isDead(id, record)) await this.drain(id, record?.holder ?? 'nobody');
    }
  }

  /** One lane that cannot be drained does not hold up the others. */
  private async drain(id: string, holder: string): Promise<void> {
    try {
      const count = await drainLane(this.state, this.queue, id);
      this.own.metrics.drain(count);
      this.logger.log(`drained lane ${id} of ${holder}: ${count} entries published`);
    } catch (error) {
      this.logger.warn(`lane ${id} of ${holder} could not be drained to the end: ${String(error)}`);
    }
  }
}
